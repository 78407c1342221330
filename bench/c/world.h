/* model/world.ts, model/scenario.ts: what is constant over the runs, read from the blob that engine/kernel-blob.ts writes.
   The blob is a row of doubles; both sides go through it in the same order. */
#ifndef STANDOFF_WORLD_H
#define STANDOFF_WORLD_H

#include "layout.h"
#include "memory.h"
#include "random.h"

/* terms/distribution.ts; kinds in the order of KERNEL_KINDS in kernel-blob.ts. */
enum { KIND_POINT, KIND_UNIFORM, KIND_NORMAL, KIND_LOGNORMAL, KIND_BETA, KIND_GAMMA };
typedef struct {
  double kind, a, b;
} prior;

typedef struct {
  int32_t count, first_force, profiles;
  const double *severity, *harm, *weight, *relief, *concession, *cover, *profile_relief, *profile_harm;
  const int32_t *is_force, *trembles, *order, *message, *channel, *reach, *looks, *is_public, *absent, *warned, *punish, *leader,
    *withdraw, *weapons, *target, *profile, *is_war, *is_accept;
} menu;

typedef struct {
  double step;
  int32_t parameter; /* P_LOAD or P_APPETITE */
  prior prior;
} calendar_entry;

typedef struct {
  const prior *priors;
  const double *strategy_prior, *start_order;
  double start_account, start_pressure;
  int32_t rule; /* -1: choice by utility */
  double error, generosity;
  int32_t calendar_size;
  calendar_entry *calendar;
  menu menu;
} principal;

typedef struct {
  int32_t patron, driver;
  const prior *priors;
} proxy;

typedef struct {
  int32_t owner, host;
  double count;
  prior exposed, cover, shelter;
  const prior *reach;
} site;

typedef struct {
  int32_t is_private;
  prior delay_days, reliability;
} channel;

typedef struct {
  const double *values;
  int32_t has_end;
  double end_step, end_value;
  prior end_days;
} driver;

enum { GIVEN_OWN, GIVEN_ATTACK, GIVEN_ORDER, GIVEN_MESSAGE };
typedef struct {
  double step;
  int32_t kind, principal, option, order, content, channel, attacks, aim, warned, leader, site, seen, proxies_size;
  double weapons[2], killed[2], injured[2];
  const int32_t *proxies;
} given_act;

typedef struct {
  double from, until, total;
  int32_t harmless, proxies_size;
  const int32_t *proxies;
} given_count;

typedef struct {
  double step, steps, lull_days, start_tension, replicates, attack_severity;
  int32_t informed, no_accidents, no_proxies, full_control, no_audience;
  int32_t proxies, sites, hosts, channels, drivers, vetoes, authors;
  const prior *priors;
  principal principals[2];
  proxy *proxy;
  const prior **host_priors;
  site *site;
  channel *channel;
  driver *driver;
  const prior *veto;
  const double *order_prior;
  int32_t has_given, acts_size, counts_size;
  double through;
  given_act *acts;
  given_count *counts;

  /* world.ts */
  int32_t has_proxies[2], proxies_of_size[2];
  const int32_t *proxies_of[2];
  struct {
    double casualty_weight, injury_weight, harm_stopped, harm_reached, leader_bonus;
    const double *client_stake, *account_kept_step, *hazard_rate, *blame;
  } nominal;
  int32_t draws_replies;
  const double *replies[2], *quiet[2], *order_rate[2], *order_counts[2];
  const double *proxy_rate, *proxy_ordered, *weapons_cumulative;
  int32_t weapons_most, open_channels, private_channel;
} world;

/* ---- the blob ---- */

typedef struct {
  const double *at;
} reader;

static double next_number(reader *r)
{
  return *r->at++;
}

static int32_t next_int(reader *r)
{
  return (int32_t)*r->at++;
}

static const double *next_doubles(reader *r, int32_t n)
{
  const double *from = r->at;
  r->at += n;
  return from;
}

SELDOM const int32_t *next_ints(reader *r, int32_t n)
{
  int32_t *to = reserve((uint32_t)n * sizeof(int32_t));
  for (int32_t i = 0; i < n; i++) to[i] = next_int(r);
  return to;
}

SELDOM prior next_prior(reader *r)
{
  return *(const prior *)next_doubles(r, 3);
}

static const prior *next_priors(reader *r, int32_t n)
{
  return (const prior *)next_doubles(r, 3 * n);
}

SELDOM void read_menu(reader *r, menu *m)
{
  const int32_t n = m->count = next_int(r);
  m->profiles = next_int(r);
  m->severity = next_doubles(r, n);
  m->harm = next_doubles(r, n);
  m->weight = next_doubles(r, n);
  m->relief = next_doubles(r, n);
  m->concession = next_doubles(r, n);
  m->cover = next_doubles(r, n);
  m->profile_relief = next_doubles(r, m->profiles);
  m->profile_harm = next_doubles(r, m->profiles);
  m->is_force = next_ints(r, n);
  m->trembles = next_ints(r, n);
  m->order = next_ints(r, n);
  m->message = next_ints(r, n);
  m->channel = next_ints(r, n);
  m->reach = next_ints(r, n);
  m->looks = next_ints(r, n);
  m->is_public = next_ints(r, n);
  m->absent = next_ints(r, n);
  m->warned = next_ints(r, n);
  m->punish = next_ints(r, n);
  m->leader = next_ints(r, n);
  m->withdraw = next_ints(r, n);
  m->weapons = next_ints(r, n);
  m->target = next_ints(r, n);
  m->profile = next_ints(r, n);
  m->is_war = next_ints(r, n);
  m->is_accept = next_ints(r, n);
  m->first_force = -1;
  for (int32_t o = n - 1; o >= 0; o--)
    if (m->is_force[o]) m->first_force = o;
}

/* Returns 0, or 1 when the blob was written for another layout than the one this kernel was compiled with. */
SELDOM int read_world(world *w, reader *r, uint64_t *seed)
{
  if (next_number(r) != LAYOUT_FINGERPRINT) return 1;
  const uint32_t low = (uint32_t)next_number(r);
  *seed = (uint64_t)(uint32_t)next_number(r) << 32 | low;
  w->step = next_number(r);
  w->steps = next_number(r);
  w->lull_days = next_number(r);
  w->start_tension = next_number(r);
  w->replicates = next_number(r);
  w->attack_severity = next_number(r);
  w->informed = next_int(r);
  w->no_accidents = next_int(r);
  w->no_proxies = next_int(r);
  w->full_control = next_int(r);
  w->no_audience = next_int(r);
  w->proxies = next_int(r);
  w->sites = next_int(r);
  w->hosts = next_int(r);
  w->channels = next_int(r);
  w->drivers = next_int(r);
  w->vetoes = next_int(r);
  w->authors = 2 + w->proxies;
  w->priors = next_priors(r, K_CRISIS_SIZE);
  for (int i = 0; i < 2; i++) {
    principal *p = &w->principals[i];
    p->priors = next_priors(r, K_PRINCIPAL_SIZE);
    p->strategy_prior = next_doubles(r, 3);
    p->start_order = next_doubles(r, 4);
    p->start_account = next_number(r);
    p->start_pressure = next_number(r);
    p->rule = next_int(r);
    p->error = next_number(r);
    p->generosity = next_number(r);
    p->calendar_size = next_int(r);
    p->calendar = reserve((uint32_t)p->calendar_size * sizeof(calendar_entry));
    for (int32_t e = 0; e < p->calendar_size; e++) {
      p->calendar[e].step = next_number(r);
      p->calendar[e].parameter = next_int(r) ? P_LOAD : P_APPETITE;
      p->calendar[e].prior = next_prior(r);
    }
    read_menu(r, &p->menu);
  }
  w->proxy = reserve((uint32_t)w->proxies * sizeof(proxy));
  for (int32_t k = 0; k < w->proxies; k++) {
    w->proxy[k].patron = next_int(r);
    w->proxy[k].driver = next_int(r);
    w->proxy[k].priors = next_priors(r, K_TIE_SIZE);
  }
  w->host_priors = reserve((uint32_t)w->hosts * sizeof(prior *));
  for (int32_t h = 0; h < w->hosts; h++) w->host_priors[h] = next_priors(r, K_HOST_SIZE);
  w->site = reserve((uint32_t)w->sites * sizeof(site));
  for (int32_t v = 0; v < w->sites; v++) {
    w->site[v].owner = next_int(r);
    w->site[v].host = next_int(r);
    w->site[v].count = next_number(r);
    w->site[v].exposed = next_prior(r);
    w->site[v].cover = next_prior(r);
    w->site[v].shelter = next_prior(r);
    w->site[v].reach = next_priors(r, w->proxies);
  }
  w->channel = reserve((uint32_t)w->channels * sizeof(channel));
  for (int32_t c = 0; c < w->channels; c++) {
    w->channel[c].is_private = next_int(r);
    w->channel[c].delay_days = next_prior(r);
    w->channel[c].reliability = next_prior(r);
  }
  w->driver = reserve((uint32_t)w->drivers * sizeof(driver));
  for (int32_t v = 0; v < w->drivers; v++) {
    w->driver[v].has_end = next_int(r);
    w->driver[v].end_step = next_number(r);
    w->driver[v].end_value = next_number(r);
    w->driver[v].end_days = next_prior(r);
    w->driver[v].values = next_doubles(r, (int32_t)w->steps);
  }
  w->veto = next_priors(r, w->vetoes);
  w->order_prior = next_doubles(r, 4);

  w->has_given = next_int(r);
  if (w->has_given) {
    w->through = next_number(r);
    w->counts_size = next_int(r);
    w->counts = reserve((uint32_t)w->counts_size * sizeof(given_count));
    for (int32_t c = 0; c < w->counts_size; c++) {
      given_count *g = &w->counts[c];
      g->from = next_number(r);
      g->until = next_number(r);
      g->total = next_number(r);
      g->harmless = next_int(r);
      g->proxies_size = next_int(r);
      g->proxies = next_ints(r, g->proxies_size);
    }
    w->acts_size = next_int(r);
    w->acts = reserve((uint32_t)w->acts_size * sizeof(given_act));
    for (int32_t a = 0; a < w->acts_size; a++) {
      given_act *g = &w->acts[a];
      g->step = next_number(r);
      g->kind = next_int(r);
      g->principal = next_int(r);
      g->option = next_int(r);
      g->order = next_int(r);
      g->content = next_int(r);
      g->channel = next_int(r);
      g->attacks = next_int(r);
      g->aim = next_int(r);
      g->warned = next_int(r);
      g->leader = next_int(r);
      g->site = next_int(r);
      g->seen = next_int(r);
      for (int n = 0; n < 2; n++) g->weapons[n] = next_number(r);
      for (int n = 0; n < 2; n++) g->killed[n] = next_number(r);
      for (int n = 0; n < 2; n++) g->injured[n] = next_number(r);
      g->proxies_size = next_int(r);
      g->proxies = next_ints(r, g->proxies_size);
    }
  }

  for (int i = 0; i < 2; i++) {
    w->proxies_of_size[i] = next_int(r);
    w->proxies_of[i] = next_ints(r, w->proxies_of_size[i]);
    w->has_proxies[i] = w->proxies_of_size[i] > 0;
  }
  w->nominal.casualty_weight = next_number(r);
  w->nominal.injury_weight = next_number(r);
  w->nominal.harm_stopped = next_number(r);
  w->nominal.harm_reached = next_number(r);
  w->nominal.leader_bonus = next_number(r);
  w->nominal.client_stake = next_doubles(r, 2);
  w->nominal.account_kept_step = next_doubles(r, 2);
  w->nominal.hazard_rate = next_doubles(r, 2);
  w->nominal.blame = next_doubles(r, w->proxies);
  w->draws_replies = next_int(r);
  for (int i = 0; i < 2; i++) {
    w->replies[i] = next_doubles(r, REPLY_POINTS * (w->principals[i].menu.count + REPLY_EXTRAS));
    w->quiet[i] = next_doubles(r, 2 * REPLY_POINTS);
    w->order_rate[i] = next_doubles(r, 4);
    w->order_counts[i] = next_doubles(r, 4 * (COUNT_LIMIT + 1));
  }
  w->proxy_rate = next_doubles(r, 4 * w->proxies);
  w->proxy_ordered = next_doubles(r, 4 * w->proxies);
  w->weapons_most = next_int(r);
  w->weapons_cumulative = next_doubles(r, w->weapons_most);
  w->open_channels = next_int(r);
  w->private_channel = next_int(r);
  return next_number(r) != LAYOUT_FINGERPRINT;
}

#endif
