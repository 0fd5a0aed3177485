package org.lodemark.origin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.statement.DateOrder;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.MassUnit;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.store.StatementList;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.TestParameters;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.verify.Verifier;
import org.lodemark.origin.verify.VerifyOptions;

/**
 * A trade in a few lines: sites, and rows in tonnes of dry ore that is all metal, so that tonnes are
 * tonnes. Days count from 2025-01-01; shipments arrive the same day unless told.
 */
public final class Trade {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final BigDecimal GRAMS_PER_TONNE = new BigDecimal("1e6");
  private final List<Statement> statements = new ArrayList<>();

  public Trade site(String id, Site.Kind kind, String country) {
    return site(id, kind, country, false, "");
  }

  /** A site whose custody is audited all year, identity preserved; mines with a capacity, t/y. */
  public Trade audited(String id, Site.Kind kind, String country, String capacityTpa) {
    return site(id, kind, country, true, capacityTpa);
  }

  public Trade mine(String id, String country, String capacityTpa) {
    return site(id, Site.Kind.MINE, country, false, capacityTpa);
  }

  private Trade site(
      String id, Site.Kind kind, String country, boolean audited, String capacityTpa) {
    Optional<BigDecimal> capacity =
        capacityTpa.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(capacityTpa));
    statements.add(new SiteStatement(
        new SiteId(id),
        id,
        kind,
        country,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        audited ? CustodyModel.IDENTITY_PRESERVED : CustodyModel.UNKNOWN,
        audited
            ? List.of(
                new CustodyAudit("An auditor", "a scheme", Period.parse("2025-01-01/2025-12-31")))
            : List.of(),
        Optional.empty(),
        capacity,
        capacity,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        ZoneOffset.UTC,
        DateOrder.DAY_FIRST,
        Optional.empty(),
        MassUnit.KILOGRAM,
        Map.of()));
    return this;
  }

  public Trade mined(int day, String site, String lot, double tonnes) {
    return row(day, Action.MINE, site, lot, "", tonnes, "");
  }

  /** Sent and received under one name. */
  public Trade sold(int day, String from, String to, String lot, double tonnes) {
    shipped(day, from, to, lot, tonnes, "");
    return received(day, to, from, lot, tonnes);
  }

  /** Sent, and declared to be mined in a country, if one is named. */
  public Trade shipped(
      int day, String from, String to, String lot, double tonnes, String declared) {
    return row(day, Action.SHIP, from, lot, to, tonnes, declared);
  }

  public Trade received(int day, String at, String from, String lot, double tonnes) {
    return row(day, Action.RECEIVE, at, lot, from, tonnes, "");
  }

  public Trade counted(int day, String site, double tonnes) {
    return row(day, Action.COUNT, site, "", "", tonnes, "");
  }

  private Trade row(
      int day,
      Action action,
      String site,
      String lot,
      String other,
      double tonnes,
      String declared) {
    long grams = GRAMS_PER_TONNE.multiply(BigDecimal.valueOf(tonnes)).longValueExact();
    statements.add(new EventStatement(
        new SiteId(site),
        Optional.empty(),
        1,
        new EventLine(
            action,
            EventTime.onDay(FIRST.plusDays(day), ZoneOffset.UTC),
            lot.isEmpty() ? Optional.empty() : Optional.of(new LotId(lot)),
            Optional.empty(),
            other.isEmpty() ? Optional.empty() : Optional.of(new SiteId(other)),
            grams,
            0,
            Optional.of(BigDecimal.ZERO),
            Optional.of(BigDecimal.ONE),
            Optional.empty(),
            false,
            declared.isEmpty() ? Optional.empty() : Optional.of(declared),
            declared.isEmpty() ? OriginBasis.UNKNOWN : OriginBasis.MINED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of())));
    return this;
  }

  public Books books() {
    return Books.of(
        new StatementList("books", statements),
        BuiltIn.antimony().world().countries(),
        BuiltIn.antimony().commodity());
  }

  public Verifier verifier(FusionModel model) {
    return verifier(Assumptions.DEFAULT, model);
  }

  public Verifier verifier(Assumptions assumptions, FusionModel model) {
    return Verifier.of(
        books(),
        BuiltIn.antimony(),
        new VerifyOptions(
            assumptions,
            LossRule.ADVERSARIAL,
            TestParameters.of(BuiltIn.antimony().measures()),
            List.of()),
        model);
  }
}
