package it.refettorio.gateway.login;

import java.util.Map;
import java.util.Optional;

/** Where a login's level comes from. There is no third way: a scheme's name proves nothing. */
sealed interface LevelPolicy {

  Optional<Level> level(Map<String, Object> idToken);

  /** The provider states the level in a claim; a value we do not know is no level. */
  record Stated(String claim) implements LevelPolicy {
    @Override
    public Optional<Level> level(Map<String, Object> idToken) {
      return idToken.get(claim) instanceof String acr ? Level.named(acr) : Optional.empty();
    }
  }

  /**
   * The provider enforces a level by written contract but does not state it, as the usual SPID
   * proxies do.
   */
  record Declared(Level level) implements LevelPolicy {
    @Override
    public Optional<Level> level(Map<String, Object> idToken) {
      return Optional.of(level);
    }
  }
}
