/**
 * Flat memory of the kernel, for WebAssembly: bare addresses behind the names of `memory.ts`. Nothing is ever given
 * back. All memory is taken when a world is opened, but for the rows of acts along a record, whose room is used again;
 * a run takes none.
 */
// @ts-nocheck: compiled by AssemblyScript only

@unmanaged
export class Doubles {
  @inline @operator('[]') get(i: i32): f64 {
    return load<f64>(changetype<usize>(this) + ((<usize>i) << 3))
  }
  @inline @operator('[]=') set(i: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + ((<usize>i) << 3), value)
  }
}

@unmanaged
export class Ints {
  @inline @operator('[]') get(i: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>i) << 2))
  }
  @inline @operator('[]=') set(i: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>i) << 2), value)
  }
}

@unmanaged
export class Bytes {
  @inline @operator('[]') get(i: i32): i32 {
    return load<u8>(changetype<usize>(this) + <usize>i)
  }
  @inline @operator('[]=') set(i: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>i, <u8>value)
  }
}

@unmanaged
export class Words {
  @inline @operator('[]') get(i: i32): u32 {
    return load<u32>(changetype<usize>(this) + ((<usize>i) << 2))
  }
  @inline @operator('[]=') set(i: i32, value: u32): void {
    store<u32>(changetype<usize>(this) + ((<usize>i) << 2), value)
  }
}

export type Range = Ints

@unmanaged
export class List<T> {
  @inline @operator('[]') get(i: i32): T {
    return load<T>(changetype<usize>(this) + ((<usize>i) << alignof<T>()))
  }
  @inline @operator('[]=') set(i: i32, value: T): void {
    store<T>(changetype<usize>(this) + ((<usize>i) << alignof<T>()), value)
  }
}

/** See `memory.ts`. */
export function list<T>(count: i32): List<T> {
  return changetype<List<T>>(room((<usize>count) << alignof<T>()))
}

function room(size: usize): usize {
  // 144 bytes more: `firstWords` writes eight blocks of 16 bytes at a time, so up to seven beyond what is asked for.
  const at = heap.alloc(size + 144)
  memory.fill(at, 0, size + 144)
  return at
}

/** See `memory.ts`. */
export function doubles(count: i32): Doubles {
  return changetype<Doubles>(room((<usize>count) << 3))
}

/** See `memory.ts`. */
export function ints(count: i32): Ints {
  return changetype<Ints>(room((<usize>count) << 2))
}

/** See `memory.ts`. */
export function bytes(count: i32): Bytes {
  return changetype<Bytes>(room(<usize>count))
}

/** See `memory.ts`. */
export function words(count: i32): Words {
  return changetype<Words>(room((<usize>count) << 2))
}

/** See `memory.ts`. */
@inline
export function table(values: StaticArray<f64>): Doubles {
  return changetype<Doubles>(values)
}

/** See `memory.ts`. */
@inline
export function part(all: Doubles, from: i32, count: i32): Doubles {
  return changetype<Doubles>(changetype<usize>(all) + ((<usize>from) << 3))
}

/** See `memory.ts`. */
export function fill(all: Doubles, value: f64, count: i32): void {
  for (let n = 0; n < count; n++) all[n] = value
}

/** See `memory.ts`. */
export function copy(from: Doubles, at: i32, to: Doubles, into: i32, count: i32): void {
  memory.copy(changetype<usize>(to) + ((<usize>into) << 3), changetype<usize>(from) + ((<usize>at) << 3), (<usize>count) << 3)
}
