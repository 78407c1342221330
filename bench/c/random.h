/* The C twin of packages/core/src/random: the same arithmetic in the same order, so the same bits, when built with
   -ffp-contract=off and without -ffast-math on a machine whose doubles are IEEE 754 (x86-64, arm64). The sources of the
   algorithms, units and ranges are said in the TypeScript file of the same name. Where TypeScript throws a RangeError,
   a function that returns a double returns NAN, and one that returns a count returns -1. */
#ifndef STANDOFF_RANDOM_H
#define STANDOFF_RANDOM_H

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "random-tables.h"

/* Long functions that are called now and then: one copy of each, so that the loops that are hot stay small. */
#define SD_CALLED static __attribute__((noinline, unused))
/* What runs once a world or once a draw of the hidden values: small rather than fast. */
#ifdef __clang__
#define SELDOM static __attribute__((noinline, unused, cold))
#else
/* gcc would take the callers of what is cold for cold as well. */
#define SELDOM static __attribute__((noinline, unused))
#endif

/* ---- philox.ts, philox-batch.ts ---- */

static inline void philox4x32(uint32_t k0, uint32_t k1, uint32_t c0, uint32_t c1, uint32_t c2, uint32_t c3, uint32_t *out)
{
  for (int round = 0; round < 10; round++) {
    const uint64_t p0 = (uint64_t)0xd2511f53u * c0;
    const uint64_t p1 = (uint64_t)0xcd9e8d57u * c2;
    c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
    c1 = (uint32_t)p1;
    c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
    c3 = (uint32_t)p0;
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

static inline void philox_fill_steps(uint32_t k0, uint32_t k1, uint32_t run, uint32_t first_step, uint32_t steps,
                                     uint32_t lane_base, uint32_t lane_count, uint32_t *out)
{
  for (uint32_t s = 0; s < steps; s++)
    for (uint32_t l = 0; l < lane_count; l++, out += 4) philox4x32(k0, k1, run, first_step + s, lane_base + l, 0, out);
}

/* ---- stream.ts ---- */

typedef struct {
  uint32_t k0, k1, run, step, lane, block, next, words[4];
} stream;

static inline stream stream_new(uint64_t seed)
{
  stream s = {(uint32_t)seed, (uint32_t)(seed >> 32), 0, 0, 0, 0, 4, {0, 0, 0, 0}};
  return s;
}

static inline void stream_open(stream *s, uint32_t run, uint32_t step, uint32_t lane)
{
  s->run = run;
  s->step = step;
  s->lane = lane;
  s->block = 0;
  s->next = 4;
}

SD_CALLED void sd_stream_refill(stream *s)
{
  philox4x32(s->k0, s->k1, s->run, s->step, s->lane, s->block, s->words);
  s->block++;
  s->next = 0;
}

static inline uint32_t stream_word(stream *s)
{
  if (s->next == 4) sd_stream_refill(s);
  return s->words[s->next++];
}

static inline double stream_unit(stream *s)
{
  return ((double)stream_word(s) + 0.5) * 2.3283064365386963e-10;
}

static inline double stream_unit53(stream *s)
{
  const uint32_t high = stream_word(s) >> 6;
  const uint32_t low = stream_word(s) >> 6;
  return ((double)high * 67108864.0 + (double)low + 0.5) * 2.220446049250313e-16;
}

/* ---- float-bits.ts, exp.ts ---- */

static inline int32_t sd_high_bits(double x)
{
  int64_t bits;
  memcpy(&bits, &x, 8);
  return (int32_t)(bits >> 32);
}

/* 2^e, e = -1022..1023. */
static inline double sd_power_of_two(int32_t e)
{
  const int64_t bits = (int64_t)(e + 1023) << 52;
  double x;
  memcpy(&x, &bits, 8);
  return x;
}

SD_CALLED double sd_scale_by_power(double m, int32_t e)
{
  if (e > 1022) return m * sd_power_of_two(1022) * sd_power_of_two(e - 1022);
  if (e >= -1021) return m * sd_power_of_two(e);
  return m * sd_power_of_two(e + 200) * sd_power_of_two(-200);
}

#define SD_ROUND 6755399441055744.0

static inline double sd_exp_with_tail(double x, double tail)
{
  const double kd = x * SD_STEPS_PER_UNIT + SD_ROUND - SD_ROUND;
  const int32_t k = (int32_t)kd;
  const double r = x - kd * SD_STEP_HIGH - kd * SD_STEP_LOW + tail;
  const double p =
    r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  const int32_t i = k & 127;
  const double m = SD_EXP_HIGH[i] + (SD_EXP_LOW[i] + SD_EXP_HIGH[i] * p);
  const int32_t e = k >> 7;
  return e >= -1021 && e <= 1022 ? m * sd_power_of_two(e) : sd_scale_by_power(m, e);
}

static inline double sd_exp(double x)
{
  if (x >= -745.2 && x <= 709.8) return sd_exp_with_tail(x, 0);
  if (x > 0) return INFINITY;
  return x < 0 ? 0 : x;
}

/* ---- log.ts, log1p.ts, expm1.ts, pow.ts ---- */

#define SD_SMALLEST_NORMAL 2.2250738585072014e-308
#define SD_LARGEST 1.7976931348623157e308

static inline double sd_reduce(double x, int32_t e)
{
  return e <= 1022 ? x * sd_power_of_two(-e) : x * sd_power_of_two(-1022) * sd_power_of_two(1022 - e);
}

static inline double sd_log_of_normal(double x, int32_t shift)
{
  const int32_t high = sd_high_bits(x);
  const int32_t j = ((high & 0xfffff) + 0x1000) >> 13;
  const int32_t e = (high >> 20) - 1023 + (j >= 53 ? 1 : 0);
  const double m = sd_reduce(x, e);
  const double r = (m - SD_LOG_CENTRE[j]) * SD_LOG_INVERSE[j];
  const double k = e + shift;
  const double base = k * SD_LN2_HIGH + SD_LOG_HIGH[j];
  const double sum = base + r;
  const double rest = base - sum + r;
  const double r2 = r * r;
  const double tail = r2 * (-0.5 + r * 0.3333333333333333 +
                            r2 * (-0.25 + r * 0.2 + r2 * (-0.16666666666666666 + r * 0.14285714285714285)));
  return sum + (tail + (rest + (k * SD_LN2_LOW + SD_LOG_LOW[j])));
}

SD_CALLED double sd_log(double x)
{
  if (x >= SD_SMALLEST_NORMAL && x <= SD_LARGEST) return sd_log_of_normal(x, 0);
  if (x > SD_LARGEST) return x;
  if (x > 0) return sd_log_of_normal(x * 18014398509481984.0, -54);
  return x == 0 ? -INFINITY : NAN;
}

SD_CALLED double sd_log1p(double x)
{
  if (x > -1.1102230246251565e-16 && x < 1.1102230246251565e-16) return x;
  const double u = 1 + x;
  if (u == 0 || u > 1e300 || !(u > 0)) return sd_log(u);
  return sd_log(u) + (x - (u - 1)) / u;
}

SD_CALLED double sd_expm1(double x)
{
  if (!(x > -38 && x < 38)) return x < 0 ? -1 : sd_exp(x);
  if (x > -0.01 && x < 0.01) {
    const double series =
      0.16666666666666666 + x * (0.041666666666666664 + x * (0.008333333333333333 + x * 0.001388888888888889));
    return x == 0 ? x : x + x * x * (0.5 + x * series);
  }
  const double kd = x * SD_STEPS_PER_UNIT + SD_ROUND - SD_ROUND;
  const int32_t k = (int32_t)kd;
  const double r = x - kd * SD_STEP_HIGH - kd * SD_STEP_LOW;
  const double p =
    r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  const int32_t i = k & 127;
  const double scale = sd_power_of_two(k >> 7);
  const double table = SD_EXP_HIGH[i] * scale;
  return table - 1 + (table * p + SD_EXP_LOW[i] * scale);
}

SD_CALLED double sd_pow_of_positive(double x, double y)
{
  int32_t shift = 0;
  double normal = x;
  if (x < SD_SMALLEST_NORMAL) {
    normal = x * 18014398509481984.0;
    shift = -54;
  }
  const int32_t high = sd_high_bits(normal);
  const int32_t j = ((high & 0xfffff) + 0x1000) >> 13;
  const int32_t e = (high >> 20) - 1023 + (j >= 53 ? 1 : 0);
  const double m = sd_reduce(normal, e);
  const double k = e + shift;
  const double c = SD_LOG_CENTRE[j];
  const double f = m - c;
  const double q = f * SD_LOG_INVERSE[j];
  const double q_up = q * 134217729.0;
  const double q_high = q_up - (q_up - q);
  const double q_low = q - q_high;
  const double q_rest = (f - q_high * c - q_low * c) * SD_LOG_INVERSE[j];
  const double base = k * SD_LN2_HIGH + SD_LOG_HIGH[j];
  const double sum1 = base + q;
  const double lost1 = base - sum1 + q;
  const double half = -0.5 * q_high * q_high;
  const double sum2 = sum1 + half;
  const double lost2 = sum1 - sum2 + half;
  const double series =
    q * q * q *
    (0.3333333333333333 +
     q * (-0.25 + q * (0.2 + q * (-0.16666666666666666 + q * (0.14285714285714285 - q * 0.125)))));
  const double low = lost1 + lost2 + (k * SD_LN2_LOW + SD_LOG_LOW[j]) +
                     (q_rest - q * q_rest - 0.5 * (q + q_high) * q_low + series);
  const double log_high = sum2 + low;
  const double log_low = sum2 - log_high + low;
  const double product = y * log_high;
  if (product > 709.8) return INFINITY;
  if (product < -745.2) return 0;
  const double y_up = y * 134217729.0;
  const double y_high = y_up - (y_up - y);
  const double y_low = y - y_high;
  const double l_up = log_high * 134217729.0;
  const double l_high = l_up - (l_up - log_high);
  const double l_low = log_high - l_high;
  const double rest = y_high * l_high - product + y_high * l_low + y_low * l_high + y_low * l_low + y * log_low;
  return sd_exp_with_tail(product, rest);
}

SD_CALLED double sd_pow(double x, double y)
{
  if (y == 0) return 1;
  if (y == 1) return x;
  if (x > 0 && x < INFINITY && y > -1e21 && y < 1e21) return sd_pow_of_positive(x, y);
  if (x != x || y != y) return NAN;
  const double size = x < 0 ? -x : x;
  if (y == INFINITY || y == -INFINITY) {
    if (size == 1) return NAN;
    return (size > 1) == (y > 0) ? INFINITY : 0;
  }
  const int whole = y >= 9007199254740992.0 || y <= -9007199254740992.0 || floor(y) == y;
  const int odd = whole && y < 9007199254740992.0 && y > -9007199254740992.0 && floor(y * 0.5) != y * 0.5;
  if (size == 0 || size == INFINITY) {
    const double result = (size == 0) == (y > 0) ? 0 : INFINITY;
    return odd && (x < 0 || 1 / x < 0) ? -result : result;
  }
  if (x < 0 && !whole) return NAN;
  if (size == 1) return odd && x < 0 ? -1 : 1;
  if (y >= 1e21 || y <= -1e21) return (size > 1) == (y > 0) ? INFINITY : 0;
  const double result = sd_pow_of_positive(size, y);
  return odd && x < 0 ? -result : result;
}

/* ---- normal.ts, normal-cdf.ts ---- */

static inline double sd_central(double r)
{
  const double above =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
    13731.69376550946) * r + 1971.5909503065513) * r + 133.14166789178438) * r + 3.3871328727963665;
  const double below =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
    5394.196021424751) * r + 687.1870074920579) * r + 42.31333070160091) * r + 1;
  return above / below;
}

static inline double sd_middle(double r)
{
  const double above =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684)
    * r + 3.6478483247632045) * r + 5.769497221460691) * r + 4.630337846156546) * r + 1.4234371107496835;
  const double below =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
    0.14810397642748008) * r + 0.6897673349851) * r + 1.6763848301838038) * r + 2.053191626637759) * r + 1;
  return above / below;
}

static inline double sd_far(double r)
{
  const double above =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
    0.026532189526576124) * r + 0.29656057182850487) * r + 1.7848265399172913) * r + 5.463784911164114) * r +
    6.657904643501103;
  const double below =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
    0.0007868691311456133) * r + 0.014875361290850615) * r + 0.1369298809227358) * r + 0.599832206555888) * r +
    1;
  return above / below;
}

SD_CALLED double normal_quantile(double p)
{
  const double q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * sd_central(0.180625 - q * q);
  if (!(p > 0 && p < 1)) return p == 0 ? -INFINITY : p == 1 ? INFINITY : NAN;
  const double r = sqrt(-sd_log(q < 0 ? p : 1 - p));
  const double z = r <= 5 ? sd_middle(r - 1.6) : sd_far(r - 5);
  return q < 0 ? -z : z;
}

static inline double sd_core(double r)
{
  const double above =
    (((0.18577770618460315 * r + 3.1611237438705655) * r + 113.86415415105016) * r + 377.485237685302) * r +
    3209.3775891384694;
  const double below =
    (((1 * r + 23.601290952344122) * r + 244.02463793444417) * r + 1282.6165260773723) * r + 2844.236833439171;
  return above / below;
}

static inline double sd_body(double r)
{
  const double above =
    (((((((2.1531153547440383e-8 * r + 0.5641884969886701) * r + 8.883149794388377) * r + 66.11919063714163) * r
    + 298.6351381974001) * r + 881.952221241769) * r + 1712.0476126340707) * r + 2051.0783778260716) * r +
    1230.3393547979972;
  const double below =
    (((((((1 * r + 15.744926110709835) * r + 117.6939508913125) * r + 537.1811018620099) * r +
    1621.3895745666903) * r + 3290.7992357334597) * r + 4362.619090143247) * r + 3439.3676741437216) * r +
    1230.3393548037495;
  return above / below;
}

static inline double sd_tail(double r)
{
  const double above =
    ((((0.016315387137302097 * r + 0.30532663496123236) * r + 0.36034489994980445) * r + 0.12578172611122926) *
    r + 0.016083785148742275) * r + 0.0006587491615298378;
  const double below =
    ((((1 * r + 2.568520192289822) * r + 1.8729528499234673) * r + 0.5279051029514285) * r +
    0.06051834131244132) * r + 0.0023352049762686918;
  return above / below;
}

static inline double sd_bell(double x, double scale)
{
  const double cut = floor(x * 16) / 16;
  return sd_exp(-cut * cut * scale) * sd_exp(-(x - cut) * (x + cut) * scale);
}

static inline double sd_scaled(double x)
{
  if (x <= 4) return sd_body(x);
  const double r = 1 / (x * x);
  return (0.5641895835477563 - r * sd_tail(r)) / x;
}

static inline double sd_erfc(double x)
{
  const double size = x < 0 ? -x : x;
  if (size <= 0.46875) return 1 - x * sd_core(x * x);
  if (x != x) return x;
  const double above = size > 27.3 ? 0 : sd_bell(size, 1) * sd_scaled(size);
  return x < 0 ? 2 - above : above;
}

static inline double normal_cdf(double z)
{
  const double size = z < 0 ? -z : z;
  if (!(size > 0.662)) return 0.5 * sd_erfc(z * -0.7071067811865476);
  const double above = size > 38.6 ? 0 : 0.5 * sd_bell(size, 0.5) * sd_scaled(size * 0.7071067811865476);
  return z < 0 ? above : 1 - above;
}

/* ---- log-gamma.ts, incomplete-gamma.ts (the upper part, which poisson.ts needs) ---- */

SD_CALLED double sd_log_gamma(double x)
{
  if (!(x > 0)) return x == 0 ? INFINITY : NAN;
  if (x == 1 || x == 2) return 0;
  if (x > 1e300) return x > 2.5e305 ? INFINITY : x * (sd_log(x) - 1);
  double product = 1;
  double y = x;
  while (y < 10) {
    product *= y;
    y += 1;
  }
  const double r = 1 / (y * y);
  const double series =
    0.08333333333333333 +
    r * (-0.002777777777777778 +
         r * (0.0007936507936507937 +
              r * (-0.0005952380952380953 +
                   r * (0.0008417508417508417 + r * (-0.0019175269175269176 + r * 0.00641025641025641)))));
  const double stirling = (y - 0.5) * sd_log(y) - y + 0.9189385332046728 + series / y;
  return product == 1 ? stirling : stirling - sd_log(product);
}

SD_CALLED double sd_gamma_series(double shape, double x)
{
  double term = 1 / shape;
  double sum = term;
  for (int n = 1; n < 1000000; n++) {
    term *= x / (shape + n);
    sum += term;
    if (term < sum * 1e-16) break;
  }
  return sum * sd_exp(shape * sd_log(x) - x - sd_log_gamma(shape));
}

SD_CALLED double sd_gamma_fraction(double shape, double x)
{
  double b = x + 1 - shape;
  double c = 1 / 1e-300;
  double d = 1 / b;
  double product = d;
  for (int n = 1; n < 1000000; n++) {
    const double a = -n * (n - shape);
    b += 2;
    d = a * d + b;
    if (d < 1e-300 && d > -1e-300) d = 1e-300;
    c = b + a / c;
    if (c < 1e-300 && c > -1e-300) c = 1e-300;
    d = 1 / d;
    const double step = c * d;
    product *= step;
    if (step - 1 < 2 * 1e-16 && 1 - step < 2 * 1e-16) break;
  }
  return product * sd_exp(shape * sd_log(x) - x - sd_log_gamma(shape));
}

static inline double gamma_upper(double shape, double x)
{
  if (!(x > 0)) return x <= 0 ? 1 : NAN;
  if (x == INFINITY) return 0;
  return x < shape + 1 ? 1 - sd_gamma_series(shape, x) : sd_gamma_fraction(shape, x);
}

/* ---- normal-draw.ts, gamma-draw.ts, beta-draw.ts ---- */

static inline double normal_draw(stream *s)
{
  return normal_quantile(stream_unit53(s));
}

SD_CALLED double gamma_from_one(stream *s, double shape)
{
  const double d = shape - 0.3333333333333333;
  const double c = 1 / sqrt(9 * d);
  for (;;) {
    const double x = normal_draw(s);
    const double root = 1 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root;
    const double u = stream_unit53(s);
    const double x2 = x * x;
    if (u < 1 - 0.0331 * x2 * x2) return d * v;
    if (sd_log(u) < 0.5 * x2 + d * (1 - v + sd_log(v))) return d * v;
  }
}

SD_CALLED double gamma_draw(stream *s, double shape)
{
  if (!(shape > 0 && shape < INFINITY)) return NAN;
  if (shape < 1) {
    const double whole = gamma_from_one(s, shape + 1);
    return whole * sd_pow(stream_unit53(s), 1 / shape);
  }
  return gamma_from_one(s, shape);
}

static inline double sd_log_gamma_draw(stream *s, double shape)
{
  if (!(shape > 0 && shape < 1)) return sd_log(gamma_draw(s, shape));
  const double whole = gamma_from_one(s, shape + 1);
  const double log_whole = sd_log(whole);
  return log_whole + sd_log(stream_unit53(s)) / shape;
}

SD_CALLED double beta_draw(stream *s, double a, double b)
{
  if (a < 1 || b < 1) {
    const double x = sd_log_gamma_draw(s, a);
    const double y = sd_log_gamma_draw(s, b);
    return 1 / (1 + sd_exp(y - x));
  }
  const double x = gamma_draw(s, a);
  const double y = gamma_draw(s, b);
  return x / (x + y);
}

/* ---- poisson.ts ---- */

static inline double poisson_pmf(double k, double mean)
{
  if (!(k >= 0) || floor(k) != k) return 0;
  if (mean == 0) return k == 0 ? 1 : 0;
  return sd_exp(k * sd_log(mean) - mean - sd_log_gamma(k + 1));
}

SD_CALLED double sd_poisson_from_a_guess(double u, double mean)
{
  const double z = normal_quantile(u);
  double k = floor(mean + z * sqrt(mean) + (z * z - 1) / 6);
  if (k < 0) k = 0;
  double p = poisson_pmf(k, mean);
  double below = gamma_upper(k + 1, mean);
  if (below >= u) {
    while (k > 0 && below - p >= u) {
      below -= p;
      p *= k / mean;
      k -= 1;
    }
    return k;
  }
  while (below < u) {
    k += 1;
    p *= mean / k;
    if (below + p == below) return k;
    below += p;
  }
  return k;
}

static inline double poisson_inverse(double u, double mean)
{
  if (!(mean >= 0 && mean <= 1e9)) return -1;
  if (mean > 50) return sd_poisson_from_a_guess(u, mean);
  double k = 0;
  double p = sd_exp(-mean);
  double below = p;
  while (below < u) {
    k += 1;
    p *= mean / k;
    if (below + p == below && k > mean) return k;
    below += p;
  }
  return k;
}

/* ---- binomial.ts ---- */

SD_CALLED double sd_binomial_inverse(double u, double n, double p)
{
  const double odds = p / (1 - p);
  double mass = n < 64 ? sd_pow(1 - p, n) : sd_exp(n * sd_log1p(-p));
  double below = mass;
  double k = 0;
  while (below < u && k < n) {
    k += 1;
    mass *= (odds * (n - k + 1)) / k;
    if (below + mass == below && k > n * p) return k;
    below += mass;
  }
  return k;
}

SD_CALLED double binomial_draw(stream *s, double n, double p)
{
  if (!(n >= 0 && n <= 2147483648.0) || floor(n) != n) return -1;
  if (!(p >= 0 && p <= 1)) return -1;
  double left = n;
  double chance = p;
  double found = 0;
  while (left * (chance < 0.5 ? chance : 1 - chance) > 20) {
    const double rank = floor((left + 1) / 2);
    const double median = beta_draw(s, rank, left + 1 - rank);
    if (median <= chance) {
      found += rank;
      left -= rank;
      chance = (chance - median) / (1 - median);
    } else {
      left = rank - 1;
      chance /= median;
    }
  }
  if (left == 0 || chance <= 0) return found;
  if (chance >= 1) return found + left;
  const double u = stream_unit53(s);
  return found +
         (chance < 0.5 ? sd_binomial_inverse(u, left, chance) : left - sd_binomial_inverse(1 - u, left, 1 - chance));
}

static inline double binomial_pmf(double k, double n, double p)
{
  if (!(k >= 0 && k <= n) || floor(k) != k) return 0;
  if (p == 0 || p == 1) return k == (p == 0 ? 0 : n) ? 1 : 0;
  return sd_exp(sd_log_gamma(n + 1) - sd_log_gamma(k + 1) - sd_log_gamma(n - k + 1) + k * sd_log(p) +
                (n - k) * sd_log1p(-p));
}

/* ---- negative-binomial.ts ---- */

SD_CALLED double negative_binomial_draw(stream *s, double mean, double shape)
{
  const double rate = gamma_draw(s, shape) * (mean / shape);
  return poisson_inverse(stream_unit53(s), rate);
}

static inline double negative_binomial_pmf(double k, double mean, double shape)
{
  if (!(k >= 0) || floor(k) != k) return 0;
  if (mean == 0) return k == 0 ? 1 : 0;
  const double none = -shape * sd_log1p(mean / shape);
  if (k == 0) return sd_exp(none);
  return sd_exp(sd_log_gamma(shape + k) - sd_log_gamma(shape) - sd_log_gamma(k + 1) + none - k * sd_log1p(shape / mean));
}

#endif
