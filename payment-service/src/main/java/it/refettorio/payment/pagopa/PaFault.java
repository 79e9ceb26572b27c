package it.refettorio.payment.pagopa;

import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.CtFaultBean;

/** The faults a creditor may raise, with the texts of the interface's guide. */
enum PaFault {
  PAA_SINTASSI_EXTRAXSD("Errore di sintassi extra XSD"),
  PAA_ID_DOMINIO_ERRATO("La PAA non corrisponde al Dominio indicato"),
  PAA_ID_INTERMEDIARIO_ERRATO("Identificativo intermediario non corrispondente"),
  PAA_STAZIONE_INT_ERRATA("Stazione intermediario non corrispondente"),
  PAA_PAGAMENTO_SCONOSCIUTO("Pagamento in attesa risulta sconosciuto all'Ente Creditore"),
  PAA_PAGAMENTO_DUPLICATO("Pagamento in attesa risulta concluso all'Ente Creditore"),
  PAA_PAGAMENTO_SCADUTO("Pagamento in attesa risulta scaduto all'Ente Creditore"),
  PAA_PAGAMENTO_ANNULLATO("Pagamento in attesa risulta annullato all'Ente Creditore"),
  PAA_RECEIPT_DUPLICATA("Ricevuta già acquisita dall'Ente Creditore"),
  PAA_SEMANTICA("Errore semantico"),
  PAA_SYSTEM_ERROR("Errore generico");

  private final String text;

  PaFault(String text) {
    this.text = text;
  }

  /**
   * The fault as it travels.
   *
   * @param raisedBy fiscal code of the creditor
   * @param description what exactly, or null
   */
  CtFaultBean raisedBy(String raisedBy, String description) {
    var fault = new CtFaultBean();
    fault.setFaultCode(name());
    fault.setFaultString(text);
    fault.setId(raisedBy);
    fault.setDescription(description);
    return fault;
  }
}
