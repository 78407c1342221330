/* model/resolution.ts */
#ifndef STANDOFF_RESOLUTION_H
#define STANDOFF_RESOLUTION_H

#include "random.h"

#define DEFAULT_SITE_EXPOSED 20
#define DEFAULT_SITE_COVER 0
#define DEFAULT_SITE_SHELTER 0.2

static inline double occupancy_by_aim(double mean, double contrast, double punish_share, int punish)
{
  const double base = mean / (punish_share * contrast + 1 - punish_share);
  const double value = punish ? base * contrast : base;
  return value < 1 ? value : 1;
}

static inline double leak_share(double cover, double interception)
{
  return 1 - cover * interception;
}

static inline double whole_power(double q, int32_t n)
{
  double result = 1;
  double base = q;
  for (int32_t left = n; left > 0; left >>= 1) {
    if (left & 1) result *= base;
    base *= base;
  }
  return result;
}

static inline double killed_mean(double exposed, double lethality, double aim_lethality, int punish, double shelter_effect)
{
  return exposed * lethality * (punish ? aim_lethality : 1) * shelter_effect;
}

static double killed_probability(double killed, int32_t weapons, double p, double mean, double shape)
{
  if (p <= 0 || weapons == 0) return killed == 0 ? 1 : 0;
  const double q = 1 - p;
  double binomial = whole_power(q, weapons);
  double total = killed == 0 ? binomial : 0;
  for (int32_t j = 1; j <= weapons; j++) {
    binomial = q > 0 ? (binomial * (weapons - j + 1) * p) / (j * q) : j == weapons ? 1 : 0;
    if (binomial > 1e-14) total += binomial * negative_binomial_pmf(killed, j * mean, j * shape);
  }
  return total;
}

#endif
