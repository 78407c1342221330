/* model/runaway.ts */
#ifndef STANDOFF_RUNAWAY_H
#define STANDOFF_RUNAWAY_H

#include "random.h"

static inline double recent_severity(double severity, double age, double recent_days)
{
  return severity > 0 ? severity * sd_exp(-age / recent_days) : 0;
}

#endif
