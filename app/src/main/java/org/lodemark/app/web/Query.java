package org.lodemark.app.web;

import io.helidon.common.uri.UriQuery;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.lodemark.app.answer.Refusal;
import org.lodemark.app.answer.Typed;

/** The parameters of a request. */
final class Query {
  private static final int MOST_VALUES = 200;

  private Query() {}

  /** All as typed; those that a route does not know are noted as wrong. */
  static Typed typed(ServerRequest request, Collection<String> known) {
    UriQuery query = request.query();
    Typed typed = new Typed();
    int count = 0;
    // Sorted, so that problems stand in one order.
    for (String name : new TreeSet<>(query.names())) {
      List<String> values = new ArrayList<>(query.all(name));
      count += values.size();
      if (known.contains(name)) {
        typed.put(name, values);
      } else {
        typed.refuse(Refusal.ofValue(
            name,
            String.join(", ", values),
            known.isEmpty()
                ? "no such parameter: this asks for none"
                : "no such parameter. Maybe one of " + String.join(", ", known)));
      }
    }
    if (count > MOST_VALUES) {
      typed.refuse(
          Refusal.plain("query", "", count + " parameters: at most " + MOST_VALUES + " at once"));
    }
    return typed;
  }
}
