/* Prints values of every function of random.h, one a line, as name and bits; bench/check-random-twin.mjs prints the same from
   TypeScript and compares. With an argument it prints nanoseconds a call instead. */
#include <stdio.h>
#include <time.h>

#include "random.h"

static void show(const char *name, double x)
{
  uint64_t bits;
  memcpy(&bits, &x, 8);
  if (x != x)
    printf("%s NaN\n", name);
  else
    printf("%s %016llx\n", name, (unsigned long long)bits);
}

static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

#define CALLS 2000000
#define TIME(name, call)                                              \
  do {                                                                \
    double best = 1e300;                                              \
    for (int rep = 0; rep < 5; rep++) {                               \
      const double start = now();                                     \
      for (int i = 0; i < CALLS; i++) {                               \
        const double u = us[i & 4095];                                \
        (void)u;                                                      \
        total += (call);                                              \
      }                                                               \
      const double spent = (now() - start) / CALLS;                   \
      if (spent < best) best = spent;                                 \
    }                                                                 \
    printf("%s %.2f\n", name, best);                                  \
  } while (0)

static uint32_t words[4 * 4096];
static double us[4096];

static void speed(void)
{
  stream s = stream_new(7);
  double total = 0;
  for (int i = 0; i < 4096; i++) us[i] = stream_unit53(&s);
  TIME("philox4x32", (philox4x32(1, 2, i, 3, 4, 0, words), words[i & 3] * u));
  {
    double best = 1e300;
    for (int rep = 0; rep < 50; rep++) {
      const double start = now();
      philox_fill_steps(1, 2, rep, 0, 64, 0, 64, words);
      const double spent = (now() - start) / 4096;
      total += words[rep];
      if (spent < best) best = spent;
    }
    printf("fillSteps %.2f\n", best);
  }
  TIME("unit", (stream_unit(&s) * u));
  TIME("unit53", (stream_unit53(&s) * u));
  TIME("exp", sd_exp(10 * u - 5));
  TIME("log", sd_log(5 * u));
  TIME("expm1", sd_expm1(10 * u - 5));
  TIME("log1p", sd_log1p(5 * u - 0.9));
  TIME("pow", sd_pow(5 * u, 1.7));
  TIME("normalQuantile", normal_quantile(u));
  TIME("normalCdf", normal_cdf(10 * u - 5));
  TIME("logGamma", sd_log_gamma(50 * u));
  TIME("normalDraw", normal_draw(&s));
  TIME("gammaDraw", gamma_draw(&s, 0.5 + 4 * u));
  TIME("betaDraw", beta_draw(&s, 1 + 4 * u, 2));
  TIME("poissonInverse mean 0..10", poisson_inverse(stream_unit53(&s), 10 * u));
  TIME("poissonInverse mean 50..1000", poisson_inverse(stream_unit53(&s), 50 + 950 * u));
  TIME("binomialDraw n 30", binomial_draw(&s, 30, u));
  TIME("negativeBinomialDraw", negative_binomial_draw(&s, 5 * u, 2));
  fprintf(stderr, "%g\n", total);
}

int main(int argc, char **argv)
{
  (void)argv;
  if (argc > 1) {
    speed();
    return 0;
  }
  stream s = stream_new(0x0123456789abcdefULL);
  stream t = stream_new(2026);
  const double specials[] = {0.0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, INFINITY, -INFINITY, NAN, 1e300, 5e-324, 1e-300, 745.1, -745.1};
  for (int i = 0; i < 17; i++) {
    show("exp", sd_exp(specials[i]));
    show("log", sd_log(specials[i]));
    show("expm1", sd_expm1(specials[i]));
    show("log1p", sd_log1p(specials[i]));
    show("normalQuantile", normal_quantile(specials[i]));
    show("normalCdf", normal_cdf(specials[i]));
    for (int k = 0; k < 17; k++) show("pow", sd_pow(specials[i], specials[k]));
  }
  for (uint32_t i = 0; i < 5000; i++) {
    stream_open(&s, i, 7, 4294967295u - i);
    show("word", stream_word(&s));
    show("unit", stream_unit(&s));
    const double u = stream_unit53(&s);
    const double v = stream_unit53(&s);
    const double w = stream_unit53(&s);
    show("unit53", u);
    show("exp", sd_exp((u - 0.5) * 1500));
    show("exp", sd_exp(v * 4 - 2));
    show("log", sd_log(u));
    show("log", sd_log(0.98 + 0.04 * v));
    show("log", sd_log(sd_exp((w - 0.5) * 1480)));
    show("log1p", sd_log1p(u * 3 - 1));
    show("log1p", sd_log1p((u - 0.5) * 1e-6));
    show("expm1", sd_expm1(v * 0.1 - 0.05));
    show("expm1", sd_expm1(v * 80 - 40));
    show("pow", sd_pow(u * 3, (v - 0.5) * 20));
    show("pow", sd_pow(1 + (u - 0.5) * 1e-3, (v - 0.5) * 1e6));
    show("normalQuantile", normal_quantile(u));
    show("normalQuantile", normal_quantile(u * v * w * 1e-9));
    show("normalCdf", normal_cdf(w * 80 - 40));
    show("logGamma", sd_log_gamma(u * 40));
    show("logGamma", sd_log_gamma(v * 1e6));
    show("gammaUpper", gamma_upper(u * 60, v * 60));
    stream_open(&t, i, 1, 2);
    show("normalDraw", normal_draw(&t));
    show("gammaDraw", gamma_draw(&t, 0.05 + 8 * u));
    show("betaDraw", beta_draw(&t, 0.01 + 4 * u, 0.01 + 4 * v));
    show("poissonInverse", poisson_inverse(u, v * 150));
    show("poissonInverse", poisson_inverse(u * v * w * 1e-9, 50 + w * 1e4));
    show("binomialDraw", binomial_draw(&t, floor(v * 500), w));
    show("negativeBinomialDraw", negative_binomial_draw(&t, u * 40, 0.1 + 3 * v));
    show("poissonPmf", poisson_pmf(floor(u * 30), v * 30));
    show("binomialPmf", binomial_pmf(floor(u * 30), 30, v));
    show("negativeBinomialPmf", negative_binomial_pmf(floor(u * 30), v * 30, 0.1 + 3 * w));
  }
  return 0;
}
