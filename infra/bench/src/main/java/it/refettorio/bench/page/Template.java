package it.refettorio.bench.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.ui.Assets;
import it.refettorio.starter.ui.Live;
import it.refettorio.starter.ui.PortalSettings;
import it.refettorio.starter.ui.Ui;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wallet's template and nothing else: no HTTP, no database, a view read once from a file. The
 * templates, words and view type come from the service's own build, which is no library.
 */
final class Template implements Door {

  private static final String VIEW = "it.refettorio.wallet.pages.WalletView";
  private static final String FORECAST = "it.refettorio.wallet.pages.ForecastView";
  private static final String TEMPLATE = "pages/wallet.jte";

  private final TemplateEngine templates;
  private final Map<String, Object> model;

  /** @param classes of wallet-service, as its build made them */
  Template(Path classes) throws IOException, ClassNotFoundException {
    var loader = new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, Template.class.getClassLoader());
    templates = TemplateEngine.createPrecompiled(classes, ContentType.Html, loader);
    var views = JsonMapper.shared().readTree(
        Template.class.getResourceAsStream("/wallet-view.json"));
    model = Map.of(
        "page", view(views, "page", loader.loadClass(VIEW)),
        "forecast", view(views, "forecast", loader.loadClass(FORECAST)),
        "live", view(views, "live", Live.class),
        "ui", ui(loader));
  }

  private static Object view(JsonNode views, String name, Class<?> type) {
    return JsonMapper.shared().treeToValue(views.get(name), type);
  }

  @Override
  public String name() {
    return "template";
  }

  @Override
  public byte[] page() throws IOException {
    var html = new Utf8ByteOutput();
    templates.render(TEMPLATE, model, html);
    var sent = new ByteArrayOutputStream(html.getContentLength());
    html.writeTo(sent);
    return sent.toByteArray();
  }

  private static Ui ui(ClassLoader loader) throws IOException {
    var messages = new ResourceBundleMessageSource();
    messages.setBundleClassLoader(loader);
    messages.setBasenames("messages", "it/refettorio/starter/ui/ui");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var person = new UUID(0, 1);
    return new Ui(messages, Locale.ITALIAN, null, "/portafoglio", "", portal(),
        Assets.ofThisJar(), new Caller(person, Parent.NAME, Set.of(person), Set.of()), null);
  }

  private static PortalSettings portal() throws IOException {
    var sources = new MutablePropertySources();
    new YamlPropertySourceLoader().load("portal", new ClassPathResource("portal.yml"))
        .forEach(sources::addLast);
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind("refettorio.portal", PortalSettings.class).get();
  }
}
