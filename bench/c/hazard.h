/* model/hazard.ts */
#ifndef STANDOFF_HAZARD_H
#define STANDOFF_HAZARD_H

#include "random.h"

static inline int happens(double u, double hazard)
{
  return u < hazard && u < 1 - sd_exp(-hazard);
}

#endif
