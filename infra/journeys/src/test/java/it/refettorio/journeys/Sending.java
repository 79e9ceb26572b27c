package it.refettorio.journeys;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** A form filled in by hand and sent with the window's cookies. */
final class Sending {

  private final APIRequestContext http;
  private final String portal;
  private final String path;
  private final FormData fields = FormData.create();
  private String origin;

  Sending(APIRequestContext http, String portal, String path) {
    this.http = http;
    this.portal = portal;
    this.path = path;
    this.origin = portal;
  }

  Sending with(String field, Object value) {
    fields.set(field, value.toString());
    return this;
  }

  Sending from(String otherOrigin) {
    origin = otherOrigin;
    return this;
  }

  /** The answer itself, redirects not followed. */
  APIResponse post() {
    return http.post(portal + path, RequestOptions.create()
        .setHeader("Origin", origin)
        .setHeader("Accept", "text/html")
        .setForm(fields)
        .setMaxRedirects(0));
  }
}
