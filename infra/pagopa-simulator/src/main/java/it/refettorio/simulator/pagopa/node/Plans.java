package it.refettorio.simulator.pagopa.node;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the next receipts will go through: one plan for all, and exceptions by notice number. */
@Component
public class Plans {

  private final Map<String, ReceiptPlan> byNotice = new ConcurrentHashMap<>();
  private volatile ReceiptPlan usual = ReceiptPlan.PROMPT;

  public ReceiptPlan usual() {
    return usual;
  }

  public void makeUsual(ReceiptPlan plan) {
    usual = plan;
  }

  public ReceiptPlan of(Notice notice) {
    return byNotice.getOrDefault(notice.number(), usual);
  }

  public void except(String noticeNumber, ReceiptPlan plan) {
    byNotice.put(noticeNumber, plan);
  }

  public void forget(String noticeNumber) {
    byNotice.remove(noticeNumber);
  }

  public Map<String, ReceiptPlan> exceptions() {
    return new TreeMap<>(byNotice);
  }

  void reset() {
    byNotice.clear();
    usual = ReceiptPlan.PROMPT;
  }
}
