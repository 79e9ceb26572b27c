package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.accounting.AccountList;
import it.refettorio.wallet.accounting.TariffName;
import it.refettorio.wallet.household.School;
import java.util.List;

/** What the office's list of accounts shows. */
public record AccountsView(
    AccountsForm form,
    FormErrors errors,
    List<TariffName> tariffs,
    List<School> schools,
    AccountList accounts,
    int page,
    int pages,
    Attention attention) {}
