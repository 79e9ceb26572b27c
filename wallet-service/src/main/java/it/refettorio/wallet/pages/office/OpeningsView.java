package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.entry.OpeningTrial;
import java.util.List;
import java.util.UUID;

/** The form for a file of balances, and the files brought before. */
public record OpeningsView(
    UUID formId, OpeningForm form, FormErrors errors, List<OpeningTrial> imports) {}
