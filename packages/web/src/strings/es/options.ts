/** Palabras de la sala «opciones»: qué ayudaría, y de qué depende. */
import type { options as english } from '../en/options.js'
import type { Widened } from '../widened.js'

export const options: Widened<typeof english> = {
  title: '¿Qué ayudaría?',
  compared: 'Medidas comparadas',
  computing: 'Comparando medidas en las mismas situaciones simuladas…',
  confidence:
    'La confianza es baja, sea cual sea el archivo: los parámetros propios del modelo se apoyan en su mayoría en un juicio o se ajustaron con un registro, y ningún intervalo cubre aquí lo que haya de erróneo en sus ecuaciones. La elevaría más evidencia sobre los parámetros; más simulaciones, no.',
  made: (runs, replicates, particles) =>
    `Se hicieron las mismas ${runs} simulaciones sin ninguna medida y con cada una, ${replicates} desde cada muestra de las ${particles} partículas que siguen el registro. Tienen el mismo azar y, salvo lo que cambia una medida, los mismos valores ocultos, así que lo único que difiere es la medida. Una medida que no cambia nada da exactamente 0. Las frases de arriba solo mencionan diferencias mayores que la que mostraría, por error de simulación, la mejor de tantas medidas sin efecto.`,
  abstained:
    'Desde aquí no se puede comparar nada, porque queda demasiado poco de la simulación para decirlo. Lo que dice el modelo:',
  abstainedDo: 'Más partículas, o un día anterior, pueden dar respuesta.',
  none: {
    ends: (until) =>
      `No queda nada que comparar: la ventana de este archivo termina el ${until}, y las medidas solo actúan sobre lo que está por venir.`,
    endsDo: (from, until) =>
      `Elija arriba, en «A fecha de», un día anterior: desde el ${from} y antes del ${until}. Cuanto más quede por delante, más puede cambiar una medida.`,
    measures: 'Este archivo no nombra medidas, así que no hay nada que comparar.',
    measuresDo: 'Una medida es un nombre y los valores del archivo que cambia. Añada algunas al archivo, por ejemplo:',
    example:
      'measures:\n  more-air-defence:\n    name: More air defence\n    summary: The base is covered as well as can be.\n    set: { sites.base.cover: 0.9 }',
    toRecord: 'Al archivo',
    failed: 'No se comparó nada: el cálculo falló.',
  },
  metrics: {
    standoff: 'el pulso sigue',
    war: 'guerra',
    settlement: 'un acuerdo',
    withdrawal: 'una retirada',
    'unwanted-war': 'guerra que nadie buscó',
    lull: 'una calma',
    'killed-proxies': 'muertos de los grupos',
    attacks: 'ataques de los grupos',
    strikes: 'actos de fuerza de los dos gobiernos mismos',
    calm: 'días hasta que cesa la fuerza',
  },
  killed: (name) => `muertos de ${name}`,
  units: {
    probability: 'puntos porcentuales',
    people: 'personas por simulación',
    attacks: 'ataques por simulación',
    strikes: 'actos por simulación',
    days: 'días',
  },
  answer: {
    from: (date) => `Desde donde estaban las cosas el ${date}, `,
    fromStart: 'Desde el primer día de la ventana, ',
    quoted: (name) => `«${name}»`,
    chance: (share, words, error) => `${share}, ${words} (error ${error} puntos)`,
    war: (start, base) =>
      `${start}la probabilidad de guerra, si nada cambia, es ${base}; cada medida se compara con ella.`,
    lessWar: (name, points, error) =>
      `«${name}» reduce la probabilidad de guerra en ${points} puntos porcentuales (error ${error})`,
    moreWar: (name, points, error) =>
      `«${name}» aumenta la probabilidad de guerra en ${points} puntos porcentuales (error ${error})`,
    less: (name, what, before, after, error) =>
      `con «${name}» hay menos ${what}: ${after} por simulación, ${before} sin ella (error ${error})`,
    more: (name, what, before, after, error) =>
      `con «${name}» hay más ${what}: ${after} por simulación, ${before} sin ella (error ${error})`,
    mayReverse: (some, all) =>
      `Con algunos de los valores ocultos posibles ${all === 1 ? 'este efecto puede ser el contrario' : some === all ? `cada uno de estos ${all} efectos puede ser el contrario` : `${some} de estos ${all} efectos pueden ser el contrario`}.`,
    furtherLess: (count) => `otras ${count} también la reducen`,
    furtherMore: (count) => `otras ${count} también la aumentan`,
    untold: (count, all, which, runs) =>
      all === 1
        ? `Con ${runs} simulaciones, la única medida comparada no tiene ningún efecto sobre la probabilidad de guerra que se distinga de cero.`
        : count === all
          ? `Con ${runs} simulaciones, ninguna de las ${all} medidas y escenarios comparados tiene un efecto sobre la probabilidad de guerra que se distinga de cero.`
          : `Con ${runs} simulaciones, ${count} de ${all}${which === '' ? '' : ` (${which})`} no tienen ningún efecto sobre la probabilidad de guerra que se distinga de cero.`,
    none: (count, which) =>
      count === 1
        ? `${which} no cambia en ninguna simulación si llega la guerra.`
        : `${count}${which === '' ? '' : ` (${which})`} no cambian en ninguna simulación si llega la guerra.`,
    restUntold: (runs) =>
      `En muertes, ataques y actos de fuerza, ninguna diferencia es mayor que lo que explicaría el error de simulación con ${runs} simulaciones.`,
  },
  figure: {
    title: 'Qué cambia cada medida, frente a las mismas simulaciones sin ella',
    titleOf: (what) => `Qué cambia cada medida: ${what}`,
    show: 'Mostrar',
    overview: 'lo que más se pregunta',
    points: (what) => `${what}, puntos porcentuales`,
    told: (clear, drawn, some) =>
      some === 0
        ? `Ninguna de las ${drawn} diferencias dibujadas es mayor que lo que explicaría el error de simulación.`
        : `${clear} de las ${drawn} diferencias dibujadas ${some === 1 ? 'es mayor' : 'son mayores'} que lo que explicaría el error de simulación.`,
    caption:
      'Un punto lleno es una diferencia mayor que lo que explicaría el error de simulación (línea fina, 95 %), aun como la mayor de tantas medidas; uno vacío, no. El error de simulación viene de hacer un número limitado de simulaciones. La barra pálida muestra la incertidumbre sobre los valores ocultos: en nueve de cada diez muestras el cambio esperado cae en ella. Donde cruza la línea vertical, la medida puede ayudar o dañar, y más simulaciones no lo resolverían. «Peor» significa más muertos, ataques, golpes o días de fuerza, más guerra, menos acuerdos y calmas; de los demás finales le toca a usted decirlo.',
    captionShares:
      'Las barras de al lado muestran por qué el cambio varía de una simulación a otra: la parte pálida desaparecería si se conocieran todos los valores ocultos; la parte de trazos es azar y quedaría.',
    alt: (rows, metrics, told) =>
      `Puntos con dos intervalos en torno a una línea vertical de ningún cambio, para ${rows} filas: ${metrics}. ${told}`,
    columns: [
      'medida',
      'resultado',
      'unidad',
      'sin ella',
      'con ella',
      'cambio',
      'error de simulación',
      'límite inferior, según los valores ocultos',
      'límite superior, según los valores ocultos',
      'parte del cambio de una simulación que es azar',
    ],
    key: {
      clear: 'más que el error de simulación',
      unclear: 'no más',
      nothing: 'exactamente 0',
      error: 'error de simulación, 95 %',
      hidden: 'según los valores ocultos, con ese error, 5 a 95 %',
      chance: 'azar',
    },
    less: 'menos',
    more: 'más',
    better: 'mejor',
    worse: 'peor',
    shares: { title: 'Parte de azar', none: 'sin diferencia' },
  },
  composer: {
    title: 'Combinar medidas',
    how: 'Las medidas activadas juntas forman un escenario. Se compara en conjunto, en las mismas situaciones simuladas.',
    scenarios: 'Escenarios',
    scenario: (letter) => `Escenario ${letter}`,
    add: (letter) => `Añadir el escenario ${letter}`,
    empty: (letter) => `El escenario ${letter} está vacío: las cosas como están. Active una medida.`,
    asked: (letter) => `${letter} se pide como`,
    clear: (letter) => `Desactivar todo ${letter}`,
    wrong: (letter) => `El escenario ${letter} no se puede comparar:`,
    failed: (why) => `Los escenarios no se calcularon: ${why}`,
    stopped: 'Los escenarios no se calcularon: detenido.',
    on: (count, state) => `${count === '1' ? '1 medida activada' : `${count} medidas activadas`}; ${state}.`,
    allOff: 'Ninguna medida está activada: todo sigue como está.',
    computing: 'se está calculando',
    compared: 'comparación lista',
    pending: (letters) => `Escenario ${letters}: esperando su turno…`,
    why: '¿Por qué? Qué cambia',
    from: 'desde',
    until: 'hasta, incluido',
    ends: 'Todo ello termina',
    byDays: 'en sus días, o nunca',
    events: {
      attacks: { any: 'con el próximo ataque de un grupo', of: (name) => `con el próximo ataque de ${name}` },
      deaths: { any: 'cuando muera alguien', of: (name) => `cuando muera alguien de ${name}` },
      strikes: {
        any: 'con el próximo acto de fuerza de una parte',
        of: (name) => `con el próximo acto de fuerza de ${name}`,
      },
    },
  },
  changes: {
    label: (name) => `Qué cambia: ${name}`,
    what: 'Valor del archivo',
    now: 'como está',
    after: 'con ella',
    usual: 'sin fijar',
    yes: 'sí',
    no: 'no',
    believed: (middle, low, high) => `${middle} (${low} a ${high})`,
    days: (from, until) =>
      `${from === '' ? 'En vigor desde el primer día por venir' : `En vigor desde el ${from}`}${until === '' ? ', sin fin' : ` hasta el ${until}`}, salvo que un escenario le dé otros días. Entre paréntesis, el intervalo del 5 al 95 % de la distribución previa. El modelo no sabe nada más de la medida.`,
  },
  beside: {
    title: 'Los escenarios, lado a lado',
    metric: 'Resultado',
    without: 'sin medidas',
    nothing: '0: no cambia nada',
    change: (by, error) => `${by} (error ${error})`,
    over: (low, high) => `${low} a ${high} según los valores ocultos`,
    noSpread: 'sin dispersión según los valores ocultos que tan pocas muestras puedan mostrar',
    senses: { worse: 'para peor', better: 'para mejor', neither: 'más que el error de simulación' },
    unclear: 'dentro del error de simulación',
    touched: 'simulaciones en que algo fue distinto',
    note: 'Cada cambio se mide frente a las mismas simulaciones sin ninguna medida. Error: error de simulación, un error típico. El intervalo es el del 5 al 95 % del cambio esperado, por la incertidumbre sobre los valores ocultos.',
  },
  how: {
    title: 'Cómo actúa cada una',
    lead: 'De las simulaciones en que la medida hizo la guerra más o menos probable, cada una según cuánto: qué fue lo primero que ocurrió de otro modo que en la misma simulación sin la medida. Ahí empieza la diferencia; no es todo lo que se sigue de ella.',
    english: 'Lo primero que fue distinto se cuenta en inglés.',
    touched: (touched, runs) => `algo fue distinto en ${touched} de ${runs} simulaciones`,
    untouched: 'no cambia nada: exactamente 0',
    nothing:
      'En ninguna simulación fue nada distinto: cada diferencia es exactamente 0. O no puede actuar en el tiempo que queda por delante, o lo que cambia nunca entra en juego.',
    noWar: 'En ninguna simulación hizo la guerra más ni menos probable.',
    effect: {
      averted: (wars, runs, kinds) => `Guerras evitadas en ${runs} simulaciones: ${wars} (${kinds}).`,
      caused: (wars, runs, kinds) => `Guerras provocadas en ${runs} simulaciones: ${wars} (${kinds}).`,
    },
    routes: { chosen: 'elegida', runaway: 'desbocada', accidental: 'accidental' },
    route: (kind, share) => `${kind} ${share}`,
    few: 'Se apoyan en pocas simulaciones.',
    first: 'Lo primero que fue distinto:',
    inShare: (share, range) => `En ${share} de los casos (${range}):`,
  },
  hangsOn: {
    title: 'De qué dependen estas respuestas',
    lead: 'Cuatro maneras de poner a prueba lo dicho arriba. Cada una se calcula aquí cuando usted la inicia, y su resultado queda hasta que cambien los ajustes de arriba.',
  },
  tests: {
    start: 'Iniciar',
    again: 'Iniciar de nuevo',
    stop: 'Detener',
    cost: (seconds) => `unos ${seconds} s en esta máquina`,
    waiting: 'Esperando su turno…',
    begun: 'comenzado…',
    left: (seconds) => `quedan unos ${seconds} s`,
    progress: 'Cuánto va hecho',
    failed: 'No se pudo calcular. La razón indicada:',
    stopped: 'Detenido.',
    otherChoices: 'Esto se calculó con otras elecciones que las de arriba; inicie de nuevo para usarlas.',
    further: (particles) =>
      `Los resultados de arriba se apoyan ahora en ${particles} partículas; inicie de nuevo para usarlas.`,
    runs: 'Simulaciones de cada versión',
  },
  counterfactual: {
    title: '¿De qué supuestos dependen las guerras?',
    question: 'Las mismas simulaciones, apagando un supuesto del modelo cada vez: ¿qué guerras dejan de llegar?',
    full: 'todas las combinaciones, para un reparto justo del efecto (64 versiones)',
    abstained: 'Desde aquí no se calcula nada:',
    names: {
      informed: 'todos saben qué es y qué pretende el otro',
      noAccidents: 'sin accidentes',
      fullControl: 'los patrones controlan del todo a los grupos',
      noProxies: 'sin grupos',
      alwaysWarned: 'todo golpe se avisa',
      noAudience: 'sin presión del público propio',
      together: 'todo ello a la vez',
    },
    kinds: {
      sought: 'guerras buscadas',
      misread: 'guerras por mala lectura',
      tremble: 'guerras por desliz',
      runaway: 'guerras por escalada',
      accidental: 'guerras por accidente',
    },
    noWars: (runs) =>
      `En ${runs} simulaciones no llegó ninguna guerra, así que no hay nada que desmontar. No es una promesa: más simulaciones, o un día anterior, pueden mostrar alguna.`,
    nothingClear: (wars) =>
      `Con solo ${wars} guerras no se puede mostrar que un supuesto importe para ningún tipo de guerra: cada proporción puede ser cero.`,
    most: (wars, assumption, share, range, kind) =>
      `Hasta donde dicen ${wars} guerras, el mayor efecto es este: con «${assumption}», proporción de ${kind} que deja de llegar: ${share} (${range}).`,
    figure: 'De qué supuesto depende cada tipo de guerra',
    caption:
      'Cada línea apaga un supuesto, en las mismas simulaciones, y muestra la proporción de guerras de cada tipo que dejan de llegar. La barra es el intervalo del 5 al 95 % por tener tan pocas guerras; un punto lleno está claramente por encima de cero. Las proporciones no suman el 100 %, porque una guerra puede depender de dos supuestos.',
    alt: (told) => `Puntos de 0 a 100 % con intervalos, por supuesto y tipo de guerra. ${told}`,
    columns: [
      'supuesto',
      'tipo de guerra',
      'proporción que deja de llegar',
      'límite inferior',
      'límite superior',
      'guerras del tipo',
    ],
    fewWars: (kinds) => `Los tipos con menos de diez guerras quedan fuera de la imagen: ${kinds}.`,
    bar: 'error de simulación, 5 a 95 %',
    none: '0',
    chance:
      'Cambio de la probabilidad de guerra, en puntos porcentuales, contando las guerras que el propio cambio provoca:',
    war: (assumption, points, error, clear) =>
      `${assumption}: ${points} puntos (error ${error})${clear ? '' : ', dentro del error de simulación'}`,
    shapley:
      'Cuánto aporta cada uno a lo que todos juntos quitan a la probabilidad de una guerra no buscada, repartido según los valores de Shapley (entre paréntesis, el error de simulación, del 5 al 95 %; una parte por debajo de 0 significa que trae la guerra):',
    share: (name, share, low, high) => `${name} ${share} % (${low} a ${high} %)`,
    made: (runs, particles) => `Con ${runs} simulaciones de cada versión y ${particles} partículas.`,
  },
  screening: {
    title: '¿Qué valores inciertos mueven más la respuesta?',
    question:
      'Cada valor oculto con distribución previa se mueve por separado por su intervalo del 5 al 95 % (cribado de Morris). Las simulaciones empiezan el primer día de la ventana y no usan el registro.',
    size: 'Con qué detalle',
    sizeOf: (points, runs) => `${points} trayectorias de ${runs} simulaciones por punto`,
    output: 'Qué se mira',
    nothing: (what) =>
      `Para «${what}», ningún valor tiene más efecto que el que explicaría el azar. Con más detalle podría verse más.`,
    told: (clear, all, what, judged) =>
      `Para «${what}», ${clear} de ${all} valores tienen más efecto que el que explicaría el azar; ${judged} de ellos se apoyan solo en un juicio, y ahí es donde más ayudaría la evidencia.`,
    figure: (what) => `Qué valores mueven más «${what}»`,
    caption: (luck) =>
      `Cuanto más a la derecha, más cambia el resultado cuando solo este valor recorre su intervalo, en promedio sobre los demás valores. Un valor sin ningún efecto mostraría también cerca de ${luck}, por azar. Un asterisco marca un valor que es un juicio y no una medición.`,
    left: (others) =>
      `Los valores que lo mueven menos quedan fuera de la imagen (${others}); la tabla los tiene todos.`,
    axis: 'tamaño medio del cambio',
    alt: (told) => `Puntos con intervalos, uno por valor. ${told}`,
    columns: [
      'valor',
      'tamaño medio del cambio',
      'límite inferior',
      'límite superior',
      'dispersión',
      'más que el azar',
      'juicio',
      'evidencia',
    ],
    key: { clear: 'más que el azar', unclear: 'no más', range: '5 a 95 %', luck: 'lo que mostraría el puro azar' },
    yes: 'sí',
    no: 'no',
    judged: 'solo juicio',
    measured: 'descansa en una fuente',
    made: (evaluations, runs) =>
      `Con ${evaluations} puntos de ${runs} simulaciones cada uno, desde el primer día de la ventana.`,
  },
  sweep: {
    title: '¿A partir de qué valor funciona?',
    question:
      'Un valor del archivo toma varios números por turno, en las mismas simulaciones: ¿cuánto control hace falta para que funcione refrenar a los grupos?',
    path: 'Valor que varía',
    scopes: {
      tie: 'todos los grupos a la vez',
      principal: 'una parte',
      crisis: 'la crisis',
      site: 'todos los emplazamientos a la vez',
    },
    from: 'de',
    to: 'a',
    measure: 'con y sin',
    noMeasure: 'ninguna medida',
    metric: 'qué se mira',
    figure: (what, of) => `${what}, según ${of}`,
    caption:
      'La línea es la media sin medida alguna; la banda y las líneas verticales son el error de simulación, 95 %. El valor rige desde la fecha de referencia; el registro hasta ella se siguió sin él.',
    captionEffect:
      'Debajo, lo que cambia la medida en cada valor: un punto lleno es más de lo que explicaría el error de simulación, aun como el mayor de tantos valores; la banda es el intervalo del 5 al 95 % según los valores ocultos.',
    columns: [
      'valor',
      'media',
      'error de la media',
      'cambio por la medida',
      'error del cambio',
      'límite inferior, según los valores ocultos',
      'límite superior, según los valores ocultos',
    ],
    effect: (name) => `Cambio por: ${name}`,
    alt: (told) => `Una línea con su banda. ${told}`,
    nowhere: (name, what, points) =>
      `En ninguno de los ${points} valores «${name}» cambia «${what}» más de lo que explicaría el error de simulación.`,
    everywhere: 'En todos los valores',
    someOf: (some, all) => `En ${some} de ${all} valores`,
    onlyAt: (value) => `Solo en ${value}`,
    upTo: (value) => `Hasta ${value}`,
    fromOn: (value) => `Desde ${value}`,
    between: (from, to) => `De ${from} a ${to}`,
    lowers: 'reduce',
    raises: 'aumenta',
    moves: 'cambia, en ambos sentidos,',
    works: ({ where, name, does, what, at, by, error }) =>
      `${where}, «${name}» ${does} «${what}» más de lo que explicaría el error de simulación; lo que más, en ${at}: ${by} (error ${error}).`,
    withError: (mean, error) => `${mean} (error ${error})`,
    ofAll: (name) => `${name} (todos los grupos)`,
    course: ({ hasMeasure, what, of, first, last, isApart }) =>
      `Sin ${hasMeasure ? 'ella' : 'medida alguna'} el modelo espera «${what}» en ${first.mean} donde ${of} es ${first.at}, y en ${last.mean} donde es ${last.at}${isApart ? '' : ', una diferencia que el error de simulación podría explicar'}.`,
    made: (runs, particles) => `Con ${runs} simulaciones en cada valor y ${particles} partículas.`,
  },
  stress: {
    title: '¿Dónde se invierte el consejo?',
    question:
      'Se buscan, entre todos los valores ocultos posibles, condiciones en las que la medida hace daño o hace el mayor bien; y se pregunta qué elección se lamentaría.',
    measure: 'Medida',
    metric: 'juzgada por',
    noAdvice: (name, what, by, error) =>
      `En promedio sobre los valores ocultos posibles, «${name}» no cambia «${what}» más de lo que explicaría el error de simulación, ${by} (error ${error}), así que no hay consejo que poner a prueba.`,
    butHarm: 'Pero, en las condiciones de abajo, hace daño.',
    moves: (name, isDown, what, by, error) =>
      `En promedio sobre los valores ocultos posibles, «${name}» ${isDown ? 'reduce' : 'aumenta'} «${what}» en ${by} (error ${error}).`,
    notEverywhere: 'El consejo no vale siempre: en las condiciones de abajo hace daño.',
    holds: 'No se hallaron condiciones en las que haga daño en promedio.',
    goodSomewhere: 'Es para peor, pero en algunas de las condiciones de abajo hace bien.',
    forTheWorse: 'Es para peor, y no se hallaron condiciones en las que haga bien en promedio.',
    none: 'ninguno',
    shares: (worse, cases, better, same, replicates) =>
      `De ${cases} casos, empeora las cosas en: ${worse}; las mejora en: ${better}; no cambia nada en: ${same}. Un caso es una muestra de los valores ocultos con ${replicates} simulaciones, así que estas proporciones incluyen azar.`,
    harms: 'Dónde empeora las cosas',
    favours: 'La lectura más favorable: dónde hace el mayor bien',
    goWorse: 'van a peor',
    goBetter: 'van a mejor',
    bestQuarter: 'están en el mejor cuarto',
    tooFew: (such, cases, how, fewest) =>
      `Solo ${such} de ${cases} casos ${how}: demasiado pocos para buscar condiciones, lo que requiere ${fewest}. Más simulaciones darían más.`,
    noBounds: (how) => `Ninguna condición separa los casos que ${how} de los demás mejor de lo que lo haría el azar.`,
    where: 'Donde',
    ofTheRest: 'Del resto, donde',
    density: (share, how) => `Proporción de los casos en estas condiciones que ${how}: ${share} (densidad).`,
    coverage: (coverage, mass) =>
      `Son esta proporción de todos los que lo hacen: ${coverage} (cobertura); las condiciones se dan en esta proporción de todos los casos: ${mass} (masa).`,
    within: (inside, insideError, outside, outsideError) =>
      `Daño medio en estas condiciones: ${inside} (error ${insideError}); en lo demás: ${outside} (error ${outsideError}):`,
    soHarm: 'ahí hace daño.',
    soGood: 'ahí hace más bien que mal.',
    soNeither: 'con tantas simulaciones no se puede decir ni lo uno ni lo otro.',
    quasiP: (values) =>
      `Probabilidad de que el puro azar diera este efecto a cada condición (su valor cuasi-p), en el orden de arriba: ${values}. Estos valores son algo bajos, porque se calculan con los mismos casos en que se hallaron las condiciones.`,
    tiny: 'menos de 0,001',
    regret: 'Qué elección se lamentaría',
    regretCaption:
      'Cuánto peor va cada elección que la mejor de ellas en el mismo caso, contando no hacer nada: en promedio, con su error de simulación como una línea, y lo que no se supera en el 95 % de los casos. Estos números incluyen azar, y donde un suceso es raro la mayoría de los casos terminan en empate.',
    columns: [
      'elegir',
      'arrepentimiento medio',
      'error de la media',
      'no superado en el 95 % de los casos',
      'proporción de los casos en que ninguna otra elección va mejor',
    ],
    key: { mean: 'media', most: 'no superado en el 95 % de los casos' },
    axis: (what) => `arrepentimiento: ${what}`,
    doingNothing: 'no hacer nada',
    made: (cases, replicates, particles) =>
      `Con ${cases} casos de ${replicates} simulaciones para cada elección y ${particles} partículas.`,
  },
  handOver: {
    title: 'Descargar',
    lead: 'Cada diferencia con su error de simulación, su intervalo según los valores ocultos y su parte de azar, para las medidas solas y los escenarios.',
    csv: 'Números en CSV',
    json: 'Todo en JSON',
    command: 'Los mismos números en la línea de órdenes:',
  },
}
