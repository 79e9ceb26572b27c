package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.arrears.DueRun;
import java.util.List;

/** The form for asking, and when the office asked before. */
public record DuesView(
    DueForm form, List<SchoolYear> years, FormErrors errors, List<DueRun> runs) {}
