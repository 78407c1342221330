/* model/attack.ts */
#ifndef STANDOFF_ATTACK_H
#define STANDOFF_ATTACK_H

#include "strike.h"

static double attack_seen_as_punishing(sim *sim, int stopped, double killed, int32_t weapons, double leak, int site, int sheltered)
{
  const double *d = sim->drawn.d;
  const double exposed = site >= 0 ? sim->drawn.site_exposed[site] : DEFAULT_SITE_EXPOSED;
  const double shape = d[C_CASUALTY_SHAPE];
  double punishing = d[C_PUNISH_SHARE];
  double demonstrating = 1 - punishing;
  const double nothing = killed == 0 ? whole_power(1 - leak, weapons) : 0;
  const double p[2] = {leak * d[C_LETHAL_PUNISH], leak * d[C_LETHAL_DEMONSTRATE]};
  const double mean[2] = {site_killed_mean(d, exposed, 1, sheltered), site_killed_mean(d, exposed, 0, sheltered)};
  double probability[2];
  killed_probabilities(killed, weapons, p, mean, shape, probability);
  punishing *= probability[0] - nothing;
  demonstrating *= probability[1] - nothing;
  return stopped || punishing + demonstrating == 0 ? d[C_PUNISH_SHARE] : punishing / (punishing + demonstrating);
}

static void perceive(sim *sim, int k, int cause, int punish, int stopped, double killed, double injured, int32_t weapons, double leak,
                     int site, int sheltered)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  const int patron = w->proxy[k].patron;
  const int j = 1 - patron;
  double *victim = sim->principal[j];
  double *side = sim->principal[patron];

  const double seen = stopped ? d[C_PUNISH_SHARE] : attack_seen_as_punishing(sim, stopped, killed, weapons, leak, site, sheltered);
  const double factor = aim_factor(d[C_AIM_WEIGHT], seen);
  const double physical = sim->world.attack_severity * (stopped ? d[C_HARM_STOPPED] : d[C_HARM_REACHED]);
  const double known = injured * d[C_NEWS_STEP];
  const double casualties = casualty_harm(d[C_CASUALTY_WEIGHT], d[C_INJURY_WEIGHT], killed, known);
  const double harm = harm_of(1, physical, casualties, 0, factor);

  double ordered = 0;
  double all = 0;
  for (int o = 0; o < 4; o++) {
    const double believed = victim[S_ORDER0 + o];
    ordered += believed * w->proxy_ordered[4 * k + o];
    all += believed * w->proxy_rate[4 * k + o];
  }
  const double behind = tilt_odds(ordered / all, d[C_DENIAL_RATIO]);
  const double blame = blame_share(behind, d[C_AUTONOMOUS_BLAME]);
  const double cap = d[C_ACCOUNT_CAP];
  double *book = sim->account[j];
  book[PATRON_SHARE] = min_of(cap, book[PATRON_SHARE] + blame * harm);
  book[FIRST_PROXY + k] = min_of(cap, book[FIRST_PROXY + k] + (1 - blame) * harm);
  const double true_harm = harm_of(1, physical, casualties, 0, aim_factor(d[C_AIM_WEIGHT], punish ? 1 : 0));
  const double true_blame = cause <= 1 ? 1 : d[C_AUTONOMOUS_BLAME];
  double *truth = sim->truth[j];
  truth[PATRON_SHARE] = min_of(cap, truth[PATRON_SHARE] + true_blame * true_harm);
  truth[FIRST_PROXY + k] = min_of(cap, truth[FIRST_PROXY + k] + (1 - true_blame) * true_harm);
  victim[S_PRESSURE] = pressure_after(victim[S_PRESSURE], d[C_PRESSURE_RISE], harm);
  add_news(sim, j, PATRON_SHARE, killed, known, injured - known, factor);

  const double reckoned = harm_of(1, sim->world.attack_severity * (stopped ? w->nominal.harm_stopped : w->nominal.harm_reached),
                                  casualty_harm(w->nominal.casualty_weight, w->nominal.injury_weight, killed, known), 0, 1);
  double *estimate = sim->estimate[patron];
  estimate[PATRON_SHARE] = min_of(cap, estimate[PATRON_SHARE] + w->nominal.blame[k] * reckoned);
  estimate[FIRST_PROXY + k] = min_of(cap, estimate[FIRST_PROXY + k] + (1 - w->nominal.blame[k]) * reckoned);

  if (cause >= 2) sim->proxy[k * X_SIZE + X_EXCITATION] += tie_base(sim, k)[T_JUMP];
  if (killed > 0) {
    side[S_FEAR] += fear_of_killing(d[C_FEAR_OF_PUNISHMENT], killed);
    close_talks(sim);
  }
  sim->s[G_TENSION] = tension_after(sim->s[G_TENSION], d[C_TENSION_RISE_PROXY], sim->world.attack_severity);
  sim->s[G_SINCE_FORCE] = 0;
  sim->s[G_SINCE_PROXY_FORCE] = 0;
  proxy_force_bears_on(sim, patron);
}

SD_CALLED void attack(sim *sim, int k, int n, const given_act *given)
{
  const world *w = &sim->world;
  const drawn *drawn = &sim->drawn;
  const double *d = drawn->d;
  stream *stream = &sim->stream;
  const int patron = w->proxy[k].patron;
  stream_open(stream, sim->run, (uint32_t)sim->t, LANES_ATTACK * 256 + 2 + (uint32_t)k + (uint32_t)n * 65536);
  const double u_cause = unit(stream_word(stream));
  const double u_site = unit(stream_word(stream));
  const double u_weapons = unit(stream_word(stream));
  const double u_outcome = unit(stream_word(stream));

  const int order = sim->order_then[patron];
  double *share = sim->share;
  cause_shares(order, sim->own_intensity[k], sim->commanded[k], d[C_DIRECTED_SHARE], share);
  int cause = order >= FREE ? 2 : 3;
  double below = 0;
  for (int c = 0; c < 4; c++) {
    if (u_cause < below + share[c]) {
      cause = c;
      break;
    }
    below += share[c];
  }
  int punish = share[cause] > 0 && (u_cause - below) / share[cause] < d[C_PUNISH_SHARE];

  int site = -1;
  const int32_t sites = w->sites;
  const double *site_share = drawn->site_share + k * sites;
  if (given && given->site >= 0)
    site = given->site;
  else if (sites > 0 && site_share[sites - 1] > 0) {
    site = 0;
    while (site < sites - 1 && u_site >= site_share[site]) site++;
  }
  int32_t weapons = 1;
  while (weapons < w->weapons_most && u_weapons >= w->weapons_cumulative[weapons - 1]) weapons++;
  if (given) {
    weapons = (int32_t)within(stream, given->weapons, weapons);
    if (given->aim >= 0) punish = given->aim == 1;
  }

  const double leak = leak_share(site >= 0 ? drawn->site_cover[site] : DEFAULT_SITE_COVER, d[C_INTERCEPTION]);
  const double hurt = punish ? d[C_HURT_PUNISH] : d[C_HURT_DEMONSTRATE];
  const double all_stopped = whole_power(1 - leak, weapons);
  const double nobody_hurt = whole_power(1 - leak * hurt, weapons);
  int stopped = u_outcome < all_stopped;
  double killed = 0;
  double injured = 0;
  int sheltered = 0;
  if (u_outcome >= nobody_hurt) {
    stream_open(stream, sim->run, (uint32_t)sim->t, LANES_CASUALTIES * 256 + 2 + (uint32_t)k + (uint32_t)n * 65536);
    sheltered = stream_unit(stream) < (site >= 0 ? drawn->site_shelter[site] : DEFAULT_SITE_SHELTER);
    const double p = leak * hurt;
    double left = stream_unit(stream) * (1 - nobody_hurt);
    double mass = weapons * p * whole_power(1 - p, weapons - 1);
    int32_t hits = 1;
    if (p >= 1) hits = weapons;
    while (hits < weapons && left >= mass) {
      left -= mass;
      hits++;
      mass *= ((weapons - hits + 1) * p) / (hits * (1 - p));
    }
    const double lethal = (punish ? d[C_LETHAL_PUNISH] : d[C_LETHAL_DEMONSTRATE]) / hurt;
    int32_t lethal_hits = 0;
    for (int32_t hit = 0; hit < hits; hit++)
      if (stream_unit(stream) < lethal) lethal_hits++;
    const double exposed = site >= 0 ? drawn->site_exposed[site] : DEFAULT_SITE_EXPOSED;
    if (lethal_hits > 0)
      killed = negative_binomial_draw(stream, lethal_hits * site_killed_mean(d, exposed, punish, sheltered), lethal_hits * d[C_CASUALTY_SHAPE]);
    injured = negative_binomial_draw(stream, hits * d[C_INJURY_MEAN], hits * d[C_CASUALTY_SHAPE]);
  }
  if (given && given->killed[0] >= 0) {
    killed = within(stream, given->killed, killed);
    injured = within(stream, given->injured, killed > 0 ? injured : 0);
    if (killed + injured > 0) stopped = 0;
  }
  perceive(sim, k, cause, punish, stopped, killed, injured, weapons, leak, site, sheltered);
  log_add(sim, HAPPENED_ATTACK, 2 + k, cause, killed, injured, weapons, site, punish ? 1 : 0, stopped ? 1 : 0);
}

static void attacks_resolve(sim *sim)
{
  for (int32_t k = 0; k < sim->world.proxies; k++)
    for (int32_t n = 0; n < sim->attacks[k]; n++) attack(sim, k, n, NULL);
}

#endif
