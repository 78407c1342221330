/* model/accident.ts */
#ifndef STANDOFF_ACCIDENT_H
#define STANDOFF_ACCIDENT_H

#include "random.h"

static inline double accident_hazard(double accident_rate, double steepness, double tension)
{
  return accident_rate * sd_expm1(steepness * tension);
}

static inline double tension_after(double tension, double rise, double severity)
{
  const double next = tension + (1 - tension) * rise * severity;
  return next < 1 ? next : 1;
}

#endif
