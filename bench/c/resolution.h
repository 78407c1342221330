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

static inline double shelter_chance(int warned, double site, double early_warning, double when_warned)
{
  return warned ? when_warned : site + (1 - site) * early_warning * when_warned;
}

static inline double killed_mean(double exposed, double lethality, double aim_lethality, int punish, double shelter_effect)
{
  return exposed * lethality * (punish ? aim_lethality : 1) * shelter_effect;
}

/* killedProbability of a punishing and of a demonstrating act at once: of a negative binomial with shape j times `shape` they
   share the log gammas. */
static void killed_probabilities(double killed, int32_t weapons, const double *p, const double *mean, double shape, double *probability)
{
  if (killed == 0) {
    for (int aim = 0; aim < 2; aim++)
      probability[aim] = p[aim] <= 0 || weapons == 0
                           ? 1
                           : whole_power(1 - p[aim] * (1 - (mean[aim] > 0 ? sd_exp(-shape * sd_log1p(mean[aim] / shape)) : 1)), weapons);
    return;
  }
  double q[2], binomial[2], total[2];
  int open[2];
  for (int aim = 0; aim < 2; aim++) {
    open[aim] = !(p[aim] <= 0 || weapons == 0);
    q[aim] = 1 - p[aim];
    binomial[aim] = whole_power(q[aim], weapons);
    total[aim] = 0;
  }
  const double killed_gamma = sd_log_gamma(killed + 1);
  for (int32_t j = 1; j <= weapons; j++) {
    const double shape_j = j * shape;
    double log_gamma_above = 0, log_gamma_below = 0;
    int has_gammas = 0;
    for (int aim = 0; aim < 2; aim++) {
      if (!open[aim]) continue;
      binomial[aim] = q[aim] > 0 ? (binomial[aim] * (weapons - j + 1) * p[aim]) / (j * q[aim]) : j == weapons ? 1 : 0;
      if (!(binomial[aim] > 0)) continue;
      /* negativeBinomialPmf(killed, j mean, j shape) */
      const double mean_j = j * mean[aim];
      double pmf;
      if (mean_j == 0)
        pmf = 0;
      else {
        const double none = -shape_j * sd_log1p(mean_j / shape_j);
        if (!has_gammas) {
          has_gammas = 1;
          log_gamma_above = sd_log_gamma(shape_j + killed);
          log_gamma_below = sd_log_gamma(shape_j);
        }
        pmf = sd_exp(log_gamma_above - log_gamma_below - killed_gamma + none - killed * sd_log1p(shape_j / mean_j));
      }
      total[aim] += binomial[aim] * pmf;
    }
  }
  probability[0] = total[0];
  probability[1] = total[1];
}

#endif
