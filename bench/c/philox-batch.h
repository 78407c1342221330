/* random/philox-batch.ts: the first block of many counters at once. Each 64-bit lane of a vector holds one 32-bit word of one
   block in its lower half; the multiplication reads only lower halves, so what gathers in the upper ones does no harm. */
#ifndef STANDOFF_PHILOX_BATCH_H
#define STANDOFF_PHILOX_BATCH_H

#include "random.h"

/* Blocks that are made together, so that their multiplications overlap; a batch may write up to this many blocks too many. */
#ifdef __wasm__
#define PHILOX_TOGETHER 8
#else
#define PHILOX_TOGETHER 6
#endif

#if defined(__SSE2__)
#include <emmintrin.h>

static void philox_together(uint32_t k0, uint32_t k1, uint32_t run, const uint32_t *step, const uint32_t *lane, uint32_t *out)
{
  enum { VECTORS = PHILOX_TOGETHER / 2 };
  const __m128i m0 = _mm_set1_epi64x(0xd2511f53);
  const __m128i m1 = _mm_set1_epi64x(0xcd9e8d57);
  __m128i c0[VECTORS], c1[VECTORS], c2[VECTORS], c3[VECTORS];
  for (int v = 0; v < VECTORS; v++) {
    c0[v] = _mm_set1_epi64x(run);
    c1[v] = _mm_set_epi64x(step[2 * v + 1], step[2 * v]);
    c2[v] = _mm_set_epi64x(lane[2 * v + 1], lane[2 * v]);
    c3[v] = _mm_setzero_si128();
  }
  for (int round = 0; round < 10; round++) {
    const __m128i key0 = _mm_set1_epi64x(k0);
    const __m128i key1 = _mm_set1_epi64x(k1);
    for (int v = 0; v < VECTORS; v++) {
      const __m128i p0 = _mm_mul_epu32(c0[v], m0);
      const __m128i p1 = _mm_mul_epu32(c2[v], m1);
      c0[v] = _mm_xor_si128(_mm_xor_si128(_mm_srli_epi64(p1, 32), c1[v]), key0);
      c1[v] = p1;
      c2[v] = _mm_xor_si128(_mm_xor_si128(_mm_srli_epi64(p0, 32), c3[v]), key1);
      c3[v] = p0;
    }
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  for (int v = 0; v < VECTORS; v++) {
    const __m128i low = _mm_unpacklo_epi32(c0[v], c1[v]);
    const __m128i high = _mm_unpackhi_epi32(c0[v], c1[v]);
    const __m128i low2 = _mm_unpacklo_epi32(c2[v], c3[v]);
    const __m128i high2 = _mm_unpackhi_epi32(c2[v], c3[v]);
    _mm_storeu_si128((__m128i *)(out + 8 * v), _mm_unpacklo_epi64(low, low2));
    _mm_storeu_si128((__m128i *)(out + 8 * v + 4), _mm_unpacklo_epi64(high, high2));
  }
}

#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>

static void philox_together(uint32_t k0, uint32_t k1, uint32_t run, const uint32_t *step, const uint32_t *lane, uint32_t *out)
{
  enum { VECTORS = PHILOX_TOGETHER / 4 };
  const v128_t m0 = wasm_i32x4_splat((int32_t)0xd2511f53);
  const v128_t m1 = wasm_i32x4_splat((int32_t)0xcd9e8d57);
  v128_t c0[VECTORS], c1[VECTORS], c2[VECTORS], c3[VECTORS];
  for (int v = 0; v < VECTORS; v++) {
    c0[v] = wasm_i32x4_splat((int32_t)run);
    c1[v] = wasm_v128_load(step + 4 * v);
    c2[v] = wasm_v128_load(lane + 4 * v);
    c3[v] = wasm_i32x4_splat(0);
  }
  for (int round = 0; round < 10; round++) {
    const v128_t key0 = wasm_i32x4_splat((int32_t)k0);
    const v128_t key1 = wasm_i32x4_splat((int32_t)k1);
    for (int v = 0; v < VECTORS; v++) {
      const v128_t low0 = wasm_u64x2_extmul_low_u32x4(c0[v], m0);
      const v128_t high0 = wasm_u64x2_extmul_high_u32x4(c0[v], m0);
      const v128_t low1 = wasm_u64x2_extmul_low_u32x4(c2[v], m1);
      const v128_t high1 = wasm_u64x2_extmul_high_u32x4(c2[v], m1);
      c0[v] = wasm_v128_xor(wasm_v128_xor(wasm_i32x4_shuffle(low1, high1, 1, 3, 5, 7), c1[v]), key0);
      c1[v] = wasm_i32x4_shuffle(low1, high1, 0, 2, 4, 6);
      c2[v] = wasm_v128_xor(wasm_v128_xor(wasm_i32x4_shuffle(low0, high0, 1, 3, 5, 7), c3[v]), key1);
      c3[v] = wasm_i32x4_shuffle(low0, high0, 0, 2, 4, 6);
    }
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  for (int v = 0; v < VECTORS; v++) {
    const v128_t a = wasm_i32x4_shuffle(c0[v], c1[v], 0, 4, 1, 5);
    const v128_t b = wasm_i32x4_shuffle(c0[v], c1[v], 2, 6, 3, 7);
    const v128_t c = wasm_i32x4_shuffle(c2[v], c3[v], 0, 4, 1, 5);
    const v128_t d = wasm_i32x4_shuffle(c2[v], c3[v], 2, 6, 3, 7);
    wasm_v128_store(out + 16 * v, wasm_i64x2_shuffle(a, c, 0, 2));
    wasm_v128_store(out + 16 * v + 4, wasm_i64x2_shuffle(a, c, 1, 3));
    wasm_v128_store(out + 16 * v + 8, wasm_i64x2_shuffle(b, d, 0, 2));
    wasm_v128_store(out + 16 * v + 12, wasm_i64x2_shuffle(b, d, 1, 3));
  }
}

#else

static void philox_together(uint32_t k0, uint32_t k1, uint32_t run, const uint32_t *step, const uint32_t *lane, uint32_t *out)
{
  for (int b = 0; b < PHILOX_TOGETHER; b++) philox4x32(k0, k1, run, step[b], lane[b], 0, out + 4 * b);
}

#endif

static void philox_batch(uint32_t k0, uint32_t k1, uint32_t run, uint32_t first_step, uint32_t steps, uint32_t lanes, uint32_t *out)
{
  uint32_t step[PHILOX_TOGETHER], lane[PHILOX_TOGETHER];
  uint32_t s = first_step, l = 0;
  const uint32_t blocks = steps * lanes;
  for (uint32_t done = 0; done < blocks; done += PHILOX_TOGETHER, out += 4 * PHILOX_TOGETHER) {
    for (int b = 0; b < PHILOX_TOGETHER; b++) {
      step[b] = s;
      lane[b] = l;
      if (++l == lanes) {
        l = 0;
        s++;
      }
    }
    philox_together(k0, k1, run, step, lane, out);
  }
}

#endif
