package it.refettorio.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the system and the browser when the first journey asks for them; they end with the
 * session, whether its tests passed or not.
 */
final class SharedParts implements ParameterResolver {

  private static final Namespace HERE = Namespace.create(SharedParts.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == WholeSystem.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var store = context.getStore(StoreScope.LAUNCHER_SESSION, HERE);
    // The browser first: without it nothing else is worth starting.
    var chromium = store.computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
    return parameter.getParameter().getType() == Chromium.class
        ? chromium
        : store.computeIfAbsent(WholeSystem.class, _ -> WholeSystem.start(), WholeSystem.class);
  }
}
