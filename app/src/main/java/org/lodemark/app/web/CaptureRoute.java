package org.lodemark.app.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.lodemark.app.answer.CaptureDesk;
import org.lodemark.app.answer.Refusal;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.web.ProblemDetails.ProblemRow;
import org.lodemark.ledger.capture.Capture;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.ledger.CaptureReport;

/** Takes books in: one sheet as the body, or several as the files of a form. */
final class CaptureRoute {
  static final String PATH = "/api/v1/capture";
  static final List<String> PARAMETERS = List.of("name", "dryRun", "proceed");

  private final Subject subject;
  private final CaptureDesk desk;
  private final Semaphore one = new Semaphore(1);

  CaptureRoute(Subject subject) {
    this.subject = subject;
    desk = new CaptureDesk(subject.books().url(), subject.atlas());
  }

  void register(HttpRouting.Builder routing) {
    routing.post(PATH, this::capture);
  }

  private void capture(ServerRequest request, ServerResponse response)
      throws IOException, StoreUnavailable {
    if (!subject.writable()) {
      throw HttpProblem.of(
          "read-only",
          "Nothing can be captured here",
          403,
          "the server was started with --read-only");
    }
    Typed typed = Query.typed(request, PARAMETERS);
    boolean dryRun = typed.isSet("dryRun");
    boolean proceed = typed.isSet("proceed");
    Optional<String> boundary = request.headers().contains(HeaderNames.CONTENT_TYPE)
        ? Multipart.findBoundary(request.headers().get(HeaderNames.CONTENT_TYPE).values())
        : Optional.empty();
    Optional<String> name = typed.find("name");
    if (boundary.isEmpty() && name.isEmpty()) {
      typed.refuse(Refusal.plain(
          "name", "", "name the sheet that the body holds, as in name=movements.csv"));
    }
    typed.check();
    if (!one.tryAcquire()) {
      throw HttpProblem.of(
          "busy", "Another capture is under way", 503, "nothing was done. Maybe again in a moment");
    }
    try (WorkFolder folder = WorkFolder.create("lodemark-capture")) {
      List<Path> files = receive(request, boundary, name, folder.path());
      Outcome outcome = desk.capture(files, proceed, dryRun, Capture.Progress.SILENT);
      if (CaptureDesk.isKept(outcome)) {
        desk.prepareTraces();
      }
      answer(
          request,
          response,
          CaptureReport.of(subject.books().url().toString(), dryRun, outcome),
          outcome);
    } finally {
      one.release();
    }
  }

  private static List<Path> receive(
      ServerRequest request, Optional<String> boundary, Optional<String> name, Path folder)
      throws IOException {
    InputStream in =
        new LimitedInput(request.content().inputStream(), LodemarkServer.MOST_BODY_BYTES);
    if (boundary.isPresent()) {
      List<Path> files = Multipart.read(in, boundary.get(), folder);
      if (files.isEmpty()) {
        throw HttpProblem.of(
            "bad-body", "The form holds no file", 400, "choose one or more sheets");
      }
      return files;
    }
    Path file = UploadNames.in(folder, name.orElseThrow());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      in.transferTo(out);
    }
    return List.of(file);
  }

  private static void answer(
      ServerRequest request, ServerResponse response, CaptureReport report, Outcome outcome) {
    if (!outcome.hasProblems()) {
      Replies.json(request, response, 200, report);
      return;
    }
    List<ProblemRow> problems = outcome.files().stream()
        .flatMap(file -> file.problems().stream())
        .map(ProblemRow::of)
        .toList();
    long count =
        outcome.files().stream().mapToLong(Outcome.FileOutcome::problemCount).sum();
    long kept = report.files().stream().filter(CaptureReport.FileRow::captured).count();
    Replies.problem(
        request,
        response,
        ProblemDetails.of(
            "bad-input",
            "The sheets have problems",
            422,
            count
                + (count == 1 ? " problem; " : " problems; ")
                + (kept == 0 ? "nothing was kept" : kept + " other files were kept"),
            problems));
  }
}
