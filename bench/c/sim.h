/* model/sim.ts, model/state.ts, model/log.ts: one run in the making. */
#ifndef STANDOFF_SIM_H
#define STANDOFF_SIM_H

#include "world.h"

enum { STANDOFF, WAR, SETTLEMENT, WITHDRAWAL };
enum { ROUTE_NONE, CHOSEN, RUNAWAY, ACCIDENTAL };
enum { RESTRAIN, HOLD, FREE, PRESS };
enum { OWN_HAND, PATRON_SHARE, FIRST_PROXY };
enum { WARN, ASSURE, THREATEN, OFFER, DENY, ACCEPT };

/* drawn.ts */
typedef struct {
  double *raw, *d;
  double *fixed_utility[2];
  double *site_share, *site_cover, *site_exposed, *site_shelter;
  double *channel_delay, *channel_reliability, *channel_in_time;
  double *driver_end;
  int32_t start_order[2];
  double *calendar[2];
  const double *replies[2], *quiet[2];
} drawn;

/* As many as the scratch of a Sim has room for. */
#define MOST_OPTIONS 64

typedef struct {
  world world;
  drawn drawn;
  stream stream;
  /* First block of every party, for BATCH_STEPS steps; `words` points at those of the present step. */
  uint32_t *batch, *words;

  uint32_t run;
  int32_t group;
  /* Present step. */
  int32_t t;
  int32_t ending, route, chooser;
  double sought, misread, tremble;

  /* The state, and where its sections begin. */
  double *s;
  int32_t size;
  double *principal[2], *proxy, *account[2], *estimate[2], *truth[2], *host, *channel;

  double *utility[2], *probability[2];
  int32_t chosen[2], acted[2];
  double due_seen[2];
  int32_t order_then[2];
  int32_t *attacks;
  double *own_intensity, *commanded;
  double share[4];
  int32_t *risky[2], risky_size[2], *heavy[2], heavy_size[2];
  double *omega[2], *book_kept;
  double order_kept[2][4], order_kept_at[2];
  double *driver_now, patron_driver[2];
  int32_t calendar_next[2];
  double first_appetite[2], first_load[2];
  double *counts_left;
  double accident_bound, settlement_bound[2];

  double *rows;
  int32_t count;
} sim;

/* log.ts */
static inline void log_add(sim *sim, int32_t happened, double party, double what, double killed, double injured, double weapons,
                           double site, double aim, double flag)
{
  double *row = sim->rows + sim->count * L_WIDTH;
  row[L_STEP] = sim->t;
  row[L_KIND] = happened;
  row[L_PARTY] = party;
  row[L_WHAT] = what;
  row[L_KILLED] = killed;
  row[L_INJURED] = injured;
  row[L_WEAPONS] = weapons;
  row[L_SITE] = site;
  row[L_AIM] = aim;
  row[L_FLAG] = flag;
  if (sim->count < LOG_CAPACITY - 1) sim->count++;
}

static inline double unit(uint32_t word)
{
  return ((double)word + 0.5) * 2.3283064365386963e-10;
}

static inline double open_unit(sim *sim, uint32_t lane)
{
  stream_open(&sim->stream, sim->run, (uint32_t)sim->t, lane);
  return stream_unit(&sim->stream);
}

static inline double min_of(double a, double b)
{
  return a < b ? a : b;
}

static inline double *principal_base(sim *sim, int i)
{
  return sim->drawn.d + C_SIZE + i * P_SIZE;
}

static inline double *tie_base(sim *sim, int k)
{
  return sim->drawn.d + C_SIZE + 2 * P_SIZE + k * T_SIZE;
}

static inline double *host_base(sim *sim, int h)
{
  return sim->drawn.d + C_SIZE + 2 * P_SIZE + sim->world.proxies * T_SIZE + h * H_SIZE;
}

/* driverAt and patronDriver, reckoned once a step: the value of each driver, and the mean over each patron's proxies, which
   changes only when a driver does. */
static void turn_drivers(sim *sim)
{
  const world *w = &sim->world;
  int moved = sim->t == 0;
  for (int32_t v = 0; v < w->drivers; v++) {
    const double x = sim->t >= sim->drawn.driver_end[v] ? w->driver[v].end_value : w->driver[v].values[sim->t];
    if (x != sim->driver_now[v]) moved = 1;
    sim->driver_now[v] = x;
  }
  if (!moved) return;
  for (int patron = 0; patron < 2; patron++) {
    const int32_t n = w->proxies_of_size[patron];
    double total = 0;
    for (int32_t m = 0; m < n; m++) {
      const int32_t driver = w->proxy[w->proxies_of[patron][m]].driver;
      total += driver < 0 ? 1 : sim->driver_now[driver];
    }
    sim->patron_driver[patron] = n == 0 ? 0 : total / n;
  }
}

/* decide.ts */
static inline double total_account(sim *sim, const double *book)
{
  double total = 0;
  for (int32_t a = 0; a < sim->world.authors; a++) total += book[a];
  return total;
}

/* What each principal is owed (`owed`) and thinks that the other is owed (`owes`): four totalAccounts side by side. */
static inline void total_accounts(sim *sim, double *owed, double *owes)
{
  const double *book = sim->account[0];
  const int32_t authors = sim->world.authors;
  double a0 = 0, a1 = 0, e0 = 0, e1 = 0;
  for (int32_t a = 0; a < authors; a++, book++) {
    a0 += book[0];
    a1 += book[authors];
    e0 += book[2 * authors];
    e1 += book[3 * authors];
  }
  owed[0] = a0;
  owed[1] = a1;
  owes[0] = e0;
  owes[1] = e1;
}

SELDOM void sim_create(sim *sim)
{
  const world *w = &sim->world;
#define ROOM(n) reserve((uint32_t)(n) * sizeof(double))
  drawn *d = &sim->drawn;
  d->raw = ROOM(K_CRISIS_SIZE + 2 * K_PRINCIPAL_SIZE + w->proxies * K_TIE_SIZE + w->hosts * K_HOST_SIZE);
  d->d = ROOM(C_SIZE + 2 * P_SIZE + w->proxies * T_SIZE + w->hosts * H_SIZE);
  d->site_share = ROOM(w->proxies * w->sites);
  d->site_cover = ROOM(w->sites);
  d->site_exposed = ROOM(w->sites);
  d->site_shelter = ROOM(w->sites);
  d->channel_delay = ROOM(w->channels);
  d->channel_reliability = ROOM(w->channels);
  d->channel_in_time = ROOM(w->channels);
  d->driver_end = ROOM(w->drivers);
  sim->size = G_SIZE + 2 * S_SIZE + w->proxies * X_SIZE + 6 * w->authors + w->hosts + 2 * w->channels * M_SIZE;
  sim->s = ROOM(sim->size);
  double *at = sim->s + G_SIZE;
  for (int i = 0; i < 2; i++, at += S_SIZE) sim->principal[i] = at;
  sim->proxy = at;
  at += w->proxies * X_SIZE;
  for (int i = 0; i < 2; i++, at += w->authors) sim->account[i] = at;
  for (int i = 0; i < 2; i++, at += w->authors) sim->estimate[i] = at;
  for (int i = 0; i < 2; i++, at += w->authors) sim->truth[i] = at;
  sim->host = at;
  sim->channel = at + w->hosts;
  for (int i = 0; i < 2; i++) {
    const int32_t n = w->principals[i].menu.count;
    d->fixed_utility[i] = ROOM(n);
    d->calendar[i] = ROOM(w->principals[i].calendar_size);
    sim->utility[i] = ROOM(n);
    sim->risky[i] = ROOM(w->principals[1 - i].menu.count);
    sim->heavy[i] = ROOM(n);
    sim->omega[i] = ROOM(n * w->principals[1 - i].menu.count);
    sim->probability[i] = ROOM(n);
    d->replies[i] = w->replies[i];
    d->quiet[i] = w->quiet[i];
    if (w->draws_replies) {
      d->replies[i] = ROOM(REPLY_POINTS * (n + REPLY_EXTRAS));
      d->quiet[i] = ROOM(2 * REPLY_POINTS);
    }
  }
  sim->attacks = ROOM(w->proxies);
  sim->own_intensity = ROOM(w->proxies);
  sim->commanded = ROOM(w->proxies);
  sim->counts_left = ROOM(w->counts_size);
  sim->driver_now = ROOM(w->drivers);
  sim->book_kept = ROOM(6 * w->authors);
  sim->rows = ROOM(LOG_CAPACITY * L_WIDTH);
  /* A batch may spill a few blocks (philox-batch.h). */
  sim->batch = reserve((uint32_t)(BATCH_STEPS * (2 + w->proxies)) * 16 + 128);
  sim->words = sim->batch;
  sim->group = -1;
#undef ROOM
}

#endif
