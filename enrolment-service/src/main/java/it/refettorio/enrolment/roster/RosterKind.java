package it.refettorio.enrolment.roster;

import java.util.List;

/** What a file lists, and the columns it must have. */
public enum RosterKind {
  SCUOLE("Scuole e classi",
      "codice_scuola", "scuola", "ciclo", "classe", "giorni_mensa"),
  TARIFFE("Tariffe",
      "codice", "denominazione", "servizio", "valida_dal", "prezzo", "atto"),
  FAMIGLIE("Famiglie e alunni",
      "referente_cf", "referente_nome", "referente_cognome",
      "secondo_cf", "secondo_nome", "secondo_cognome",
      "alunno_cf", "alunno_nome", "alunno_cognome", "alunno_nascita"),
  ISCRIZIONI("Iscrizioni ai servizi",
      "alunno_cf", "servizio", "codice_scuola", "classe", "tariffa", "giorni", "dal", "al");

  private final String label;
  private final List<String> columns;

  RosterKind(String label, String... columns) {
    this.label = label;
    this.columns = List.of(columns);
  }

  /** As the pages say it. */
  public String label() {
    return label;
  }

  public List<String> columns() {
    return columns;
  }
}
