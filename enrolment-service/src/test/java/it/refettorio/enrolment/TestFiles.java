package it.refettorio.enrolment;

/** The files of one invented family in a school of its own, as the office would bring them. */
record TestFiles(
    String school, String tariff, String holder, String second, String pupil) {

  static TestFiles ofANewFamily() {
    return new TestFiles(
        TestTown.code("RVEE"), TestTown.code("RES"), TestTown.adult(), TestTown.adult(),
        TestTown.pupil());
  }

  String schools() {
    return """
        codice_scuola;scuola;ciclo;classe;giorni_mensa
        %1$s;Scuola primaria %1$s;PRIMARIA;5A;lun mer
        %1$s;Scuola primaria %1$s;PRIMARIA;5B;lun mar mer gio ven
        """.formatted(school);
  }

  String tariffs() {
    return """
        codice;denominazione;servizio;valida_dal;prezzo;atto
        %s;Residente;MENSA;2026-09-01;5,80;Delibera G.C. 41/2026
        """.formatted(tariff);
  }

  String families() {
    return """
        referente_cf;referente_nome;referente_cognome;secondo_cf;secondo_nome;secondo_cognome;\
        alunno_cf;alunno_nome;alunno_cognome;alunno_nascita
        %s;Alberto;Molteni;%s;Laura;Rossi;%s;Emma;Molteni;2016-03-01
        """.formatted(holder, second, pupil);
  }

  String subscriptions() {
    return subscriptions("%s;MENSA;%s;5A;%s;lun;2026-09-14;".formatted(pupil, school, tariff));
  }

  static String subscriptions(String... rows) {
    return "alunno_cf;servizio;codice_scuola;classe;tariffa;giorni;dal;al\n"
        + String.join("\n", rows) + "\n";
  }
}
