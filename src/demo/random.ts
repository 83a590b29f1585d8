/** Spreads text over 32 bits (FNV-1a), so that every part of the demo draws from its own stream. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** The 95th percentile of the standard normal distribution. */
const Z95 = 1.6448536269514722;

/**
 * Mulberry32 (Tommy Ettinger, public domain): the same seed gives the same demo on every machine.
 * For made-up data only; nothing secret is ever drawn from it.
 */
export class SeededRandom {
  private state: number;

  constructor(private readonly seed: string) {
    this.state = hashOf(seed);
  }

  /** A stream of its own: drawing more in one part of the demo never changes another part. */
  fork(part: string): SeededRandom {
    return new SeededRandom(`${this.seed}/${part}`);
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** Days until the next event of a process with this many events a day. */
  gap(perDay: number): number {
    return -Math.log(1 - this.next()) / perDay;
  }

  /** From `least` to `most`, most often near `mode`. */
  triangular(least: number, mode: number, most: number): number {
    const u = this.next();
    const split = (mode - least) / (most - least);
    return u < split
      ? least + Math.sqrt(u * (most - least) * (mode - least))
      : most - Math.sqrt((1 - u) * (most - least) * (most - mode));
  }

  /** Log-normal, told by its median and its 95th percentile; Box and Muller's normal. */
  logNormal(median: number, p95: number): number {
    const sigma = Math.log(p95 / median) / Z95;
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(sigma * normal);
  }
}
