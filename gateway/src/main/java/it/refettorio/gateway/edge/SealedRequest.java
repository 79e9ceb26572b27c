package it.refettorio.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request whose body stays unread until it is forwarded, byte for byte. A servlet container reads
 * a form's body as soon as anybody asks for any parameter; here such a question is answered from
 * the query string alone.
 */
final class SealedRequest extends HttpServletRequestWrapper {

  private @Nullable Map<String, String[]> parameters;

  SealedRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (parameters == null) {
      parameters = read(getQueryString());
    }
    return parameters;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterMap().get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }

  private static Map<String, String[]> read(@Nullable String query) {
    if (query == null) {
      return Map.of();
    }
    var read = new LinkedHashMap<String, String[]>();
    UriComponentsBuilder.newInstance().query(query).build().getQueryParams()
        .forEach((name, values) -> read.put(
            decoded(name), values.stream().map(SealedRequest::decoded).toArray(String[]::new)));
    return Collections.unmodifiableMap(read);
  }

  private static String decoded(@Nullable String raw) {
    try {
      return raw == null ? "" : URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return raw;
    }
  }
}
