package org.lodemark.flow.shares;

import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.LongColumn;

/**
 * Whose composition is made of whose: rows, each a weighted mean of earlier rows.
 *
 * <p>Rows 0 to base-1 are given: pro rata the origins, by order of stock the groups. A node whose
 * in-arcs all have one row has no row of its own but that one. In a realistic world few per cent of
 * the lots need one. This contraction is what makes attribution cheap, and it changes no value.
 *
 * <p>Of the parts of a row those that are base rows stand first, for the kernel's sake.
 *
 * <p>Arrays may be longer than what is in them. Numbers of parts and rows are ints.
 */
sealed interface Attribution permits AttributionBuilder, KeptAttribution {
  /** How many rows are given. */
  int base();

  /** How many there are, with those given. */
  int rowCount();

  /** How many nodes or arcs have a row noted. */
  int assigned();

  /** The row of a node (pro rata) or an arc (stock order). */
  int rowOf(int nodeOrArc);

  /** Per row from {@link #base} on, where its parts begin; the next begins where it ends. */
  int[] starts();

  /** Per part, the row it is of. */
  int[] partRows();

  /** Per part, its grams. */
  long[] partGrams();

  /** {@link #starts}, asked one by one: of kept rows they are not copied out. */
  IntColumn startColumn();

  /** {@link #partRows}, one by one. */
  IntColumn partRowColumn();

  /** {@link #partGrams()}, one by one. */
  LongColumn partGramsColumn();

  int partsFrom(int row);

  int partsTo(int row);

  int partRow(int part);

  long partGrams(int part);
}
