package it.refettorio.wallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.refettorio.contracts.HolderId;
import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.forecast.Forecasts;
import it.refettorio.wallet.statement.Choice;
import it.refettorio.wallet.statement.Notices;
import it.refettorio.wallet.statement.Statements;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for programs. Another family's is as good as none. */
@RestController
@RequestMapping(path = "/api/wallet/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "wallet", description = "Accounts of families: where they stand, what moved them, and"
    + " how far they reach.")
@ApiResponse(responseCode = "200", useReturnTypeSchema = true)
@ApiResponse(responseCode = "401", description = "Nobody is logged in",
    content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        schema = @Schema(implementation = Problems.Problem.class)))
class WalletApi {

  private static final String YEAR = "A school year; without it all years";
  private static final String HOLDER = "The account holder";
  private static final String HOLDER_EXAMPLE = "019a0000-0000-7000-8000-000000000001";

  private final Statements statements;
  private final Notices notices;
  private final Forecasts forecasts;

  WalletApi(Statements statements, Notices notices, Forecasts forecasts) {
    this.statements = statements;
    this.notices = notices;
    this.forecasts = forecasts;
  }

  @GetMapping
  @Operation(operationId = "accounts", summary = "The accounts the caller may look at, at most 20")
  List<Answers.Account> accounts(@Parameter(hidden = true) Caller caller) {
    return statements.accountsAmong(caller.actsFor()).stream()
        .map(account -> new Answers.Account(account.holder().value(), account.name()))
        .toList();
  }

  @GetMapping("/{holderId}")
  @Operation(operationId = "summary", summary = "Where an account stands")
  @Refusable
  Answers.Summary summary(
      @Parameter(hidden = true) Caller caller,
      @Parameter(description = HOLDER, example = HOLDER_EXAMPLE,
          schema = @Schema(type = "string", format = "uuid"))
      @PathVariable String holderId,
      @Parameter(description = YEAR, example = "2026/2027",
          schema = @Schema(type = "string", pattern = "\\d{4}/\\d{4}"))
      @RequestParam(required = false) String schoolYear) {
    var holder = holder(caller, holderId);
    var year = MovementQuery.year(schoolYear);
    var account = statements.account(holder).orElseThrow(Problems.NotFound::new);
    return Answers.Summary.of(
        statements.summary(account, Choice.of(year), notices.payable(holder)), year);
  }

  @GetMapping("/{holderId}/movements")
  @Operation(operationId = "movements", summary = "What moved an account, the latest day first",
      description = "Filters by school year and days are combined. New movements shift the pages:"
          + " ask for days that are over where each movement must come exactly once.")
  @Refusable
  Answers.Movements movements(
      @Parameter(hidden = true) Caller caller,
      @Parameter(description = HOLDER, example = HOLDER_EXAMPLE,
          schema = @Schema(type = "string", format = "uuid"))
      @PathVariable String holderId,
      @Parameter(description = YEAR, example = "2026/2027",
          schema = @Schema(type = "string", pattern = "\\d{4}/\\d{4}"))
      @RequestParam(required = false) String schoolYear,
      @Parameter(description = "The first business day", example = "2026-11-01",
          schema = @Schema(type = "string", format = "date"))
      @RequestParam(required = false) String from,
      @Parameter(description = "The last business day", example = "2026-11-30",
          schema = @Schema(type = "string", format = "date"))
      @RequestParam(required = false) String to,
      @Parameter(description = "Which page", schema = @Schema(type = "integer", minimum = "1",
          maximum = "" + MovementQuery.PAGE_MAX, defaultValue = "1"))
      @RequestParam(required = false) String page,
      @Parameter(description = "Movements on a page", schema = @Schema(type = "integer",
          minimum = "1", maximum = "" + MovementQuery.SIZE_MAX, defaultValue = "50"))
      @RequestParam(required = false) String size) {
    var holder = holder(caller, holderId);
    var query = MovementQuery.of(schoolYear, from, to, page, size);
    statements.account(holder).orElseThrow(Problems.NotFound::new);
    return Answers.Movements.of(query, statements.extent(holder, query.days()),
        statements.movements(holder, query.days(), query.page(), query.size()));
  }

  @GetMapping("/{holderId}/movements/{movementId}")
  @Operation(operationId = "explanation", summary = "Why a movement is there")
  @Refusable
  Answers.Explanation explanation(
      @Parameter(hidden = true) Caller caller,
      @Parameter(description = HOLDER, example = HOLDER_EXAMPLE,
          schema = @Schema(type = "string", format = "uuid"))
      @PathVariable String holderId,
      @Parameter(description = "The movement's number", example = "4711",
          schema = @Schema(type = "integer", format = "int64", minimum = "1"))
      @PathVariable String movementId) {
    var holder = holder(caller, holderId);
    if (!movementId.matches("\\d{1,18}")) {
      throw new Invalid("movementId", "Not the number of a movement");
    }
    return statements.explain(holder, Long.parseLong(movementId))
        .map(Answers.Explanation::of)
        .orElseThrow(Problems.NotFound::new);
  }

  @GetMapping("/{holderId}/forecast")
  @Operation(operationId = "forecast", summary = "How far the balance reaches")
  @Refusable
  Answers.Outlook forecast(
      @Parameter(hidden = true) Caller caller,
      @Parameter(description = HOLDER, example = HOLDER_EXAMPLE,
          schema = @Schema(type = "string", format = "uuid"))
      @PathVariable String holderId) {
    var holder = holder(caller, holderId);
    statements.account(holder).orElseThrow(Problems.NotFound::new);
    return Answers.Outlook.of(holder, forecasts.of(holder));
  }

  private static HolderId holder(Caller caller, String id) {
    UUID holder;
    try {
      holder = UUID.fromString(id);
    } catch (IllegalArgumentException none) {
      throw new Invalid("holderId", "Not the id of an account holder");
    }
    if (!caller.mayActFor(holder)) {
      throw new Problems.NotFound();
    }
    return new HolderId(holder);
  }
}
