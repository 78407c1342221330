/* model/answering.ts */
#ifndef STANDOFF_ANSWERING_H
#define STANDOFF_ANSWERING_H

#include "random.h"

#define LN2 0.6931471805599453

static inline double remainder_of(double severity, double reciprocity, double due)
{
  const double fitting = reciprocity * due;
  if (fitting <= 0) return 1;
  const double left = 1 - severity / fitting;
  return left > 0 ? left : 0;
}

static inline double decay_share(double half_life, double days)
{
  return sd_exp((-LN2 / half_life) * days);
}

static inline double pressure_after(double pressure, double rise, double harm)
{
  return pressure + (1 - pressure) * (1 - sd_exp(-rise * harm));
}

#endif
