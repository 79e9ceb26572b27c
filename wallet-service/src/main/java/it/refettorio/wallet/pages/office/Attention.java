package it.refettorio.wallet.pages.office;

/**
 * What needs the accountant; zero where all is well.
 *
 * @param rebuild differences that the latest rebuild found
 * @param control days that differ from what their producers told
 * @param unpriced meals that wait for a price, counted up to a thousand
 * @param parked records that wait for a person
 */
public record Attention(long rebuild, long control, long unpriced, long parked) {

  public boolean none() {
    return rebuild + control + unpriced + parked == 0;
  }
}
