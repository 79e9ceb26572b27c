package it.refettorio.starter.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a form is sent. Without {@link #submit} its body brings its own buttons.
 *
 * @param method {@code post} or {@code get}
 * @param submit the main button, or null
 * @param cancel the way back beside it, or null
 * @param hidden values that travel along
 * @param upload whether files travel along
 * @param compact on one line where it fits, for filters and single buttons
 */
public record Form(
    String action,
    String method,
    @Nullable Action submit,
    @Nullable Action cancel,
    Map<String, String> hidden,
    boolean upload,
    boolean compact) {

  /** The name of the hidden field that makes a form count once. */
  public static final String FORM_ID = "formId";

  /** Changes something: carries the token. */
  public static Form post(String action) {
    return new Form(action, "post", null, null, Map.of(), false, false);
  }

  /** Asks for something: searches and filters. */
  public static Form get(String action) {
    return new Form(action, "get", null, null, Map.of(), false, false);
  }

  public Form submit(String label) {
    return submit(Action.submit(label));
  }

  public Form submit(Action button) {
    return new Form(action, method, button, cancel, hidden, upload, compact);
  }

  public Form cancel(String label, String href) {
    var back = Action.link(label, href).secondary();
    return new Form(action, method, submit, back, hidden, upload, compact);
  }

  /** The id under which the service accepts this form once; sent as {@link #FORM_ID}. */
  public Form formId(Object id) {
    return hidden(FORM_ID, id);
  }

  public Form hidden(String name, Object value) {
    var more = new LinkedHashMap<>(hidden);
    more.put(name, value.toString());
    return new Form(action, method, submit, cancel, more, upload, compact);
  }

  public Form withFiles() {
    return new Form(action, method, submit, cancel, hidden, true, compact);
  }

  public Form onOneLine() {
    return new Form(action, method, submit, cancel, hidden, upload, true);
  }

  public boolean posts() {
    return "post".equals(method);
  }
}
