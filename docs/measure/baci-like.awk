# A file in the layout of BACI: 5 million rows of 5,000 customs lines, all invented, of which 380 are
# flows of HS 261710 between 20 countries. For measuring only:
#   awk -f docs/measure/baci-like.awk > baci.csv
BEGIN {
  srand(1)
  countries = split("586 156 764 842 36 68 762 643 792 104 76 124 56 380 276 392 410 458 484 524", c, " ")
  print "t,i,j,k,v,q"
  for (row = 0; row < 5000000; row++) {
    value = rand() * 1000
    tonnes = rand() * 500
    if (row % 13000 == 7 && kept < countries * (countries - 1)) {
      from = int(kept / (countries - 1)) + 1
      to = kept % (countries - 1) + 1
      if (to >= from) to++
      kept++
      line = 261710
    } else {
      from = 1 + row % 10
      to = 11 + int(row / 10) % 10
      line = 300000 + 100 * int(rand() * 5000)
    }
    printf "2023,%d,%d,%d,%.3f,%.3f\n", c[from], c[to], line, value, tonnes
  }
}
