package virtlab.model.container;

import java.util.List;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How a host pulls from a registry: {@code PullRule.of(Bandwidth.mbit(100))}.
 *
 * <p>First every manifest is asked for, all at once: one latency. Then the missing layers follow in
 * the images' order, so many at once: each waits one latency, then its bytes share the bandwidth
 * equally with those that flow at the same time. Unpacking is left out.
 *
 * @param bandwidth of the wire to the registry, at least 1 bit/s
 * @param latency from a request to its first byte
 * @param parallel how many layers are fetched at once, 1 to 1000
 */
public record PullRule(Bandwidth bandwidth, Seconds latency, int parallel) {
  /**
   * How many layers the Docker daemon fetches at once unless told otherwise. Source: dockerd,
   * --max-concurrent-downloads.
   */
  public static final int DOCKER_PARALLEL = 3;

  /** Refuses a wire on which nothing flows. */
  public PullRule {
    Require.atLeast("bandwidth in bit/s", bandwidth.bitsPerSecond(), 1L);
    Require.between("layers at once", parallel, 1, 1000);
  }

  /** No latency, three layers at once. */
  public static PullRule of(Bandwidth bandwidth) {
    return new PullRule(bandwidth, Seconds.ZERO, DOCKER_PARALLEL);
  }

  /** The same with a latency for each request. */
  public PullRule withLatency(Seconds other) {
    return new PullRule(bandwidth, other, parallel);
  }

  /** The same with another number of layers at once. */
  public PullRule withParallel(int other) {
    return new PullRule(bandwidth, latency, other);
  }

  /** Pulls images, in this order, onto a host that has these layers already. */
  public ImagePull pull(LayerCache cache, Image... images) {
    Require.atLeast("images", images.length, 1L);
    return new PullRun(this, cache.missing(images)).result(List.of(images), cache);
  }
}
