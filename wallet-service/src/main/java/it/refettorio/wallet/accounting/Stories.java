package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened in one account. */
@Component
public class Stories {

  /** Movements on one page. */
  public static final int PAGE = 25;

  private final StoryStore store;
  private final Clock clock;

  Stories(StoryStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** @param page from 1 */
  public Story of(HolderId holder, StoryFilter filter, int page) {
    return store.story(holder, filter, PAGE, (page - 1) * PAGE);
  }

  /** The notices of an account in whatever state, the latest first. */
  public List<NoticeRow> notices(HolderId holder, int limit) {
    return store.notices(holder, limit, clock.instant());
  }
}
