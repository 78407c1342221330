/** Palabras de la sala "readings". */
import type { readings as english } from '../en/readings.js'
import type { Widened } from '../widened.js'

export const readings: Widened<typeof english> = {
  title: '¿Qué significó?',
  computing: 'Se está calculando la primera lectura.',
  failed: 'No hay lectura: el cálculo falló. Arriba está qué pasó y cómo continuar.',
  stopped: 'Aún no hay lectura: se detuvo. «Continuar», arriba, la retoma.',
  noActs: (asOf) =>
    `Hasta el ${asOf} el registro no contiene ningún acto de fuerza de una parte de esta crisis, así que no hay nada que leer.`,
  failedOn: (date) =>
    `El modelo no da ninguna posibilidad a lo que el registro cuenta del ${date}, así que nada puede decirse de ese día ni de los posteriores.`,
  behind: (wanted, shown) => `Se está calculando a fecha del ${wanted}; se muestra la lectura a fecha del ${shown}.`,
  from: (particles, asOf) =>
    `Con ${particles} partículas (historias simuladas que siguen el registro) y lo que se sabía el ${asOf}.`,
  record: 'Las filas del registro dicen',
  written: {
    after: (asOf) => `escrito después del ${asOf}`,
    perhaps: (asOf) => `quizá escrito después del ${asOf}`,
  },
  term: {
    particles: 'historias simuladas que siguen el registro, cada una con su propia muestra de todo lo oculto',
    islands:
      'grupos de partículas que siguen el registro cada uno por su cuenta y no toman nada de los demás; cuánto difieren muestra cuánto puede mover la respuesta otra semilla',
    logLikelihood:
      'el logaritmo de la probabilidad que el modelo da al registro entero; solo significan algo las diferencias entre modelos o archivos',
  },
  chooser: {
    act: 'Acto',
    own: 'Por mano propia de un gobierno',
    groups: (month) => `A través de grupos, ${month}`,
    previous: 'Acto anterior',
    next: 'Acto siguiente',
    option: (date, by, place) => [date, by, place].filter((part) => part !== '').join(', '),
    times: (count) => `${count} ataques`,
    notRead: 'sin lectura',
    unknown: (id, asOf) =>
      `${id} no es un acto de fuerza de un bando de esta crisis conocido el ${asOf}; se muestra el acto del que más trata la respuesta.`,
    some: (shown, all) =>
      `La lista contiene los actos cercanos a este, ${shown} de ${all}; la imagen de todos los actos, más abajo, lleva a los demás.`,
  },
  rungs: {
    harass: 'el ataque',
    'limited-strike': 'el golpe limitado',
    'leader-strike': 'el golpe a un jefe',
    'large-strike': 'el gran golpe',
    'direct-salvo': 'la salva directa',
    'patron-forces-strike': 'el golpe a las fuerzas del gobierno',
    'heavy-direct-strike': 'el golpe directo severo',
    'homeland-strike': 'el golpe al territorio nacional',
    war: 'el comienzo de la guerra',
  },
  rung: (name) => `el acto «${name}»`,
  actNamed: (what, date, beside) => `${what} del ${date}${beside === '' ? '' : ` (${beside})`}`,
  answer: {
    punish: (likely, percent, act) =>
      `El modelo considera ${likely} (${percent}) que ${act} buscara castigar o matar y no demostrar.`,
    demonstrate: (likely, percent, act) =>
      `El modelo considera ${likely} (${percent}) que ${act} buscara demostrar y no castigar o matar.`,
    even: (percent, act) =>
      `El modelo ve casi igual de probables las dos lecturas: da un ${percent} a que ${act} buscara castigar o matar y no demostrar.`,
    few: 'Casi toda esta lectura se apoya en uno solo de los filtros independientes (grupos de partículas que siguen el registro cada uno por su cuenta): otra semilla puede dar otra lectura.',
    interval: (range) => `El intervalo del 5 al 95 % de las partículas va de ${range}.`,
    stood: (chance, range) =>
      `Que el patrón estuviera detrás, porque lo ordenó o lo consintió: ${chance} (intervalo del 5 al 95 %: ${range}).`,
    viewpoints: (range) =>
      `Con otros pesos (los puntos de vista de abajo), la probabilidad de que buscara castigar o matar es de ${range}.`,
    seed: (points) => `Otra semilla puede moverlo unos ${points} puntos porcentuales (error de simulación).`,
    confidence:
      'La confianza es baja: los pesos de la evidencia y la mayoría de los parámetros se apoyan en un juicio o se ajustaron con un registro. La cambiaría más evidencia sobre ellos; más partículas, no.',
    refused: (act, why) => `No hay lectura de ${act}: ${why}.`,
  },
  refusal: {
    worth: (least, all) =>
      `después de él, el tamaño muestral efectivo es menor que ${least}, de ${all} partículas; más partículas pueden ayudar`,
    one: 'casi todo se apoya en uno solo de los filtros independientes (grupos de partículas que siguen el registro cada uno por su cuenta), así que nada dice cuánto lo movería otra semilla; más partículas pueden ayudar',
    error: (points) => `otra semilla puede moverlo ${points} puntos porcentuales o más; más partículas pueden ayudar`,
    turned: (points) =>
      `otra semilla puede volverlo de probable a improbable (lo mueve ${points} puntos porcentuales); más partículas pueden ayudar`,
    unexplained:
      'el modelo no puede explicar esta fila: sea cual sea el propósito, no da ninguna posibilidad a lo que la fila cuenta',
  },
  contents: 'En esta página',
  items: {
    prior: 'antes de este acto',
    warning: 'con aviso o sin él',
    casualties: 'muertos y heridos',
    weapons: 'número de armas',
    site: 'lugar alcanzado',
    assurance: 'garantías posteriores',
    statement: 'amenaza o desmentido',
    claims: 'afirmaciones sobre su fin',
    shelter: 'la gente estaba a cubierto',
  },
  short: {
    prior: 'previa',
    warning: 'aviso',
    casualties: 'víctimas',
    weapons: 'armas',
    site: 'lugar',
    assurance: 'garantía',
    statement: 'declaración',
    claims: 'afirmaciones',
    shelter: 'refugio',
  },
  compares: {
    prior:
      'Cuán probable era cada propósito antes de saber nada de este acto. Depende, en cada partícula, de cuánta presión soportaba el autor y de qué clase de adversario es.',
    warning:
      'Con qué frecuencia se avisan los actos con cada propósito, según las opciones del archivo. Los ataques de grupos no se pesan con él.',
    casualties:
      'Cuán probable era bajo cada propósito el número de muertos y heridos conocido hasta entonces, en un acto usual y un lugar usual. Los heridos cuentan solo desde siete días después del acto.',
    weapons: 'Cuán usual es este número de armas bajo cada propósito, y lo bien que explica los muertos y heridos.',
    site: 'Lo bien que el lugar alcanzado explica los muertos y heridos, con su defensa aérea y su gente.',
    assurance: 'Una garantía del autor en los tres días posteriores al acto.',
    statement: 'Una amenaza o un desmentido del autor en los tres días posteriores al acto.',
    claims: 'Lo que cualquiera afirma sobre el fin del acto, según a quién sirva la afirmación.',
    shelter:
      'Se toma como un hecho que la gente estaba a cubierto. Solo lo usan los puntos de vista; la suma del modelo lo deja fuera.',
  },
  facts: {
    noneWarning: 'El registro no contiene ningún aviso del autor en los dos días anteriores.',
    noneWords: 'El registro no contiene palabras así del autor en los tres días posteriores.',
    noneClaims: 'No consta que nadie haya afirmado algo sobre su fin.',
    killed: (text) => `Muertos: ${text}.`,
    injured: (text) => `Heridos: ${text}.`,
    weapons: (text) => `Armas, según las fuentes: ${text}.`,
    place: (text) => `Lugar: ${text}.`,
    notTold: 'no se dice',
    reliability: (chance) =>
      `La probabilidad de que las filas acierten sobre los muertos y heridos se toma como ${chance}, según la confianza que declaran.`,
  },
  forOne: {
    punish: (ratio) => `${ratio} a uno a favor de castigar`,
    demonstrate: (ratio) => `${ratio} a uno a favor de demostrar`,
    even: 'apenas nada en ningún sentido',
    onlyPunish: 'imposible si buscaba demostrar',
    onlyDemonstrate: 'imposible si buscaba castigar',
  },
  waterfall: {
    heading: 'Por qué se lee así',
    title: 'El peso de la evidencia, pieza por pieza',
    most: (item, decibans, side) =>
      `Lo que más pesa es «${item}»: ${decibans} decibanes a favor de ${side} (10 decibanes son diez a uno).`,
    mostNone: 'Ninguna pieza de evidencia pesa mucho por sí sola.',
    caption:
      'Se empieza por arriba. Cada barra mueve la lectura: a la izquierda (vacía) si la pieza habla a favor de demostrar, a la derecha (llena) si habla a favor de castigar. La última línea es el resultado; las barras suman exactamente eso. Cada pieza se pesa dadas las anteriores, así que su peso depende del orden; una línea fina con topes muestra lo que pesaría en otros órdenes, donde abarca medio decibán o más. Señale una pieza, o llegue a ella con el teclado, para saber qué es.',
    arrow: 'Una flecha en el borde marca lo que va más allá de la escala.',
    together: 'en conjunto',
    unit: 'Un decibán es una unidad para el peso de la evidencia: 10 decibanes multiplican por diez la razón entre las dos probabilidades, 20 por cien, y 3 más o menos la duplican.',
    alt: (items, end) => `Cascada de ${items} piezas de evidencia que termina en ${end} decibanes.`,
    axisChance: 'probabilidad de que buscara castigar',
    axis: '\u2190 demostrar \u00B7 decibanes \u00B7 castigar \u2192',
    row: (item, decibans, means) => `${item}: ${decibans} decibanes, ${means}`,
    orders: (low, high) => `En otros órdenes de las piezas: de ${low} a ${high} decibanes.`,
    ordersSame: 'Pesa lo mismo en cualquier orden.',
    choose: 'Elija una pieza arriba para ver qué compara y qué es en el registro.',
    sum: (decibans, chance) => `En conjunto ${decibans} decibanes: que buscara castigar o matar: ${chance}.`,
    columns: [
      'pieza',
      'qué es',
      'decibanes',
      'mínimo en otros órdenes',
      'máximo en otros órdenes',
      'decibanes acumulados',
      'probabilidad de castigar acumulada',
    ],
    beyond: (items) =>
      `Ninguna evidencia puede pesar más de 10 decibanes, diez a uno, pues el modelo puede equivocarse en ella; bajas, armas y lugar cuentan como una. En ese límite: ${items}. Sin él la lectura sería más segura: no la cite sin decir que depende de esto.`,
    unbounded: (item, decibans) => `${item} (${decibans} sin él)`,
    atHalf: (chance, range) =>
      `Si cada pieza de evidencia contara la mitad, que buscara castigar o matar tendría una probabilidad de ${chance} (${range}).`,
    shelterApart: 'gente a cubierto, tomado como un hecho (fuera de la suma)',
  },
  demonstrating: 'demostrar',
  punishing: 'castigar',
  matrix: {
    title: 'Hipótesis en filas, evidencia en columnas',
    caption:
      'Cada celda dice cuán probable era ver esta pieza de evidencia si la hipótesis fuera cierta, dadas las piezas a su izquierda (la barra y el porcentaje). Armas y lugar no tienen porcentaje propio: hacen más o menos probable el número de muertos y heridos, por el factor indicado. De las palabras solo se conoce la razón entre las dos filas. La razón es lo que cuenta como evidencia: una pieza igual de improbable en ambas filas no dice nada. \u25B2 marca la fila a la que la pieza se ajusta mejor, \u25BD la otra. Las hipótesis van en filas porque las tablas con la evidencia en filas no redujeron el sesgo en los ensayos (Dhami et al. 2024).',
    hypothesis: 'hipótesis',
    together: 'todo junto',
    punish: 'buscaba castigar o matar',
    demonstrate: 'buscaba demostrar',
    better: (ratio) => `\u25B2 ${ratio} veces la otra`,
    worse: '\u25BD menos que la otra',
    same: '= como la otra',
    oneIn: (count) => `1 de cada ${count}`,
    fewerThan: (count) => `menos de 1 de cada ${count}`,
    factor: (value) => `\u00D7 ${value}`,
    ratioOnly: 'solo se conoce la razón',
    scroll: 'Hipótesis y evidencia, una tabla que se desplaza',
    save: 'Guardar la tabla (CSV)',
    logs: (hypothesis) => `${hypothesis}: logaritmo de la probabilidad`,
  },
  purposes: {
    heading: '¿Para qué fue?',
    title: 'Fines del acto y sus probabilidades',
    names: {
      home: 'ser visto por el público propio',
      adversary: 'ser visto por la otra parte',
      avenge: 'vengar',
      degrade: 'quitar medios de fuerza',
      deter: 'disuadir de lo que la otra parte pueda hacer',
      coerce: 'hacer que la otra parte se vaya o ceda',
      probe: 'tantear qué deja pasar la otra parte',
      spoil: 'estropear negociaciones o una tregua',
    },
    told: (purpose, chance) => `Con mayor probabilidad, ${purpose}: ${chance}.`,
    caption:
      'Una marca es la probabilidad; la barra pálida, el intervalo del 5 al 95 %. Se apoyan en lo que se ve del acto y de los demás actos de su autor, y en tablas estimadas a juicio de lo habitual de cada señal con cada fin; un acto puede servir a varios.',
    alt: (text) => `Proporciones con intervalos, una por cada fin. ${text}`,
    error: (points) =>
      `Otra semilla cambiaría estas proporciones unos ${points} puntos porcentuales (su error de simulación).`,
    columns: ['fin', 'media', 'límite inferior', 'límite superior'],
    nobody: 'No lo hizo nadie de esta crisis.',
    killing: (what, chance) => `${what}: ${chance}.`,
    deaths: {
      sought: 'Se buscaban muertes',
      accepted: 'No se buscaban muertes, pero se aceptaban',
      avoided: 'Se tuvo cuidado de evitar muertes',
    },
    others: (sought, accepted, avoided, points) =>
      `(Buscadas ${sought}, aceptadas ${accepted}, evitadas ${avoided}; otra semilla puede moverlas unos ${points} puntos porcentuales.)`,
    luck: {
      accepted: (killed) =>
        `Que ${killed === 1 ? 'muriera una persona' : `murieran ${killed} personas`} fue entonces un riesgo asumido y mala suerte.`,
      avoided: (killed) =>
        `Que ${killed === 1 ? 'muriera una persona' : `murieran ${killed} personas`} fue entonces un accidente.`,
    },
  },
  causes: {
    heading: '¿Quién estaba detrás?',
    title: 'Cuatro causas posibles y sus probabilidades',
    names: { directed: 'dirigido', licensed: 'consentido', own: 'propio', defied: 'desafiante' },
    means: {
      directed: 'el patrón ordenó este ataque, u ordenó a sus grupos presionar',
      licensed: 'el patrón dejó actuar a sus grupos, y se hizo con ese consentimiento',
      own: 'obra del propio grupo, mientras era libre de actuar',
      defied: 'hecho aunque el patrón le había ordenado contenerse',
    },
    atHalf: (causes) => `Si lo que se dice de las causas contara la mitad: ${causes}.`,
    told: (order, own) =>
      `Ordenado o consentido por el patrón: ${order}; obra del propio grupo, libre o en desafío: ${own}.`,
    caption:
      'Una marca es la media de las partículas; la barra pálida, el intervalo del 5 al 95 %. La respuesta depende más de lo que significan las cuatro palabras que de la evidencia: se sigue de la orden vigente en cada partícula cuando se hizo el ataque.',
    alt: (text) => `Cuatro proporciones con intervalos. ${text}`,
    ownHand: 'Por mano propia de un gobierno: nadie más estaba detrás.',
    refused: (why) => `No se da ninguna causa: ${why}.`,
    columns: ['causa', 'qué significa', 'media', 'límite inferior', 'límite superior'],
    error: (points) =>
      `Otra semilla cambiaría estas proporciones unos ${points} puntos porcentuales (su error de simulación).`,
    authors: 'Atribuido a',
    author: (name, chance) => `${name}: ${chance}`,
    authorsNote:
      'La proporción de cada grupo que el registro nombra como posible autor: el peso que el registro le da, multiplicado por su actividad y por la probabilidad de que alcance ese lugar.',
  },
  viewpoints: {
    heading: '¿Cómo se lee con otros pesos?',
    title: 'Adónde lleva a cada punto de vista la misma evidencia',
    told: (low, lowName, high, highName) =>
      `Con la misma evidencia, los puntos de vista (maneras de pesarla) llegan a una probabilidad de entre ${low} («${lowName}») y ${high} («${highName}») de que buscara castigar o matar.`,
    caption:
      'Un punto de vista parte de su probabilidad previa, la de antes de la evidencia (círculo vacío), y termina donde lo lleva la evidencia que acepta (círculo lleno); la banda ancha es el intervalo del 5 al 95 %, por la incertidumbre sobre los parámetros. El trazo vertical es su previa de empate: si hubiera partido de ahí, ahora ambos propósitos serían igual de probables. Las probabilidades previas y los pesos los declara el archivo; no son de nadie.',
    model: 'El modelo, con su propia previa',
    prior: 'previa',
    ends: 'termina en',
    even: 'previa de empate',
    deception: 'probabilidad de engaño',
    viewpoint: 'punto de vista',
    accepts: 'Pesos con que cada punto de vista acepta la evidencia',
    acceptsNote: 'De 0 (no cuenta nada) a 1 (cuenta del todo).',
    start: 'Partir de aquí',
    startFrom: (name) => `Partir de aquí: ${name}`,
    key: { prior: 'previa', ends: 'con la evidencia', range: '5 a 95 %', even: 'previa de empate' },
    pairs: 'Qué los separa',
    apart: (one, other) => `«${one}» y «${other}» se inclinan hacia lados distintos`,
    along: (one, other) => `«${one}» y «${other}» se inclinan hacia el mismo lado`,
    by: (pair, item, decibans) => `${pair}; la mayor diferencia entre ellos es: ${item}, ${decibans} decibanes.`,
    agree: 'No hay dos puntos de vista que se inclinen hacia lados distintos.',
    otherPairs: (count) => `Los otros ${count} pares`,
    columns: [
      'punto de vista',
      'previa',
      'probabilidad de castigar',
      'límite inferior',
      'límite superior',
      'previa de empate',
      'probabilidad de engaño',
    ],
    alt: (text) => `Puntos de 0 a 100 % para cada punto de vista. ${text}`,
  },
  voices: {
    heading: '¿Quién lo juzgó, y qué hace falta creer?',
    lede: 'Una voz es una persona o un cargo. Lo que dijo consta en el registro; sus pesos, no, y por eso no se da ninguna probabilidad en su nombre: abajo está lo que hay que creer para juzgar como ella. Cada cambio se cuenta desde probabilidades iguales, con cada pieza en todo su valor y sin contar el refugio.',
    bounds:
      'Límites: una previa de 0,25 a 0,75; bajas, armas y lugar, al menos a la mitad de su valor, porque constan; lo demás, de nada a todo. Son un juicio. Las muestras son de los parámetros; un intervalo abarca nueve de cada diez.',
    none: 'Hasta este día no consta que nadie con voz en el archivo juzgara este acto.',
    silent: (names) => `Sin un juicio de este acto que conste hasta entonces, y por tanto sin lectura: ${names}.`,
    punish: (name) => `${name}: a su juicio, buscaba castigar o matar.`,
    demonstrate: (name) => `${name}: a su juicio, buscaba demostrar, y no matar.`,
    source: (place) => `fuente: ${place}`,
    same: (decibans, draws) =>
      `Con probabilidades iguales y cada pieza en su valor resulta lo mismo, por ${decibans} decibanes (en ${draws} de 100 muestras).`,
    against: (decibans) =>
      `Con probabilidades iguales y cada pieza en su valor resulta lo contrario, por ${decibans} decibanes.`,
    otherwise: (likely) =>
      `El modelo lo lee de otro modo; sus palabras para la probabilidad de que buscara castigar o matar: ${likely}.`,
    carries: (part) => `La diferencia la sostiene esto: ${part}. Sin ello el modelo diría lo mismo.`,
    carriesToo: (parts) => `También lo diría sin: ${parts}.`,
    carryTogether: (parts) =>
      `Ninguna parte sostiene la diferencia por sí sola: el modelo solo diría lo mismo sin todas estas: ${parts}.`,
    ownPrior: 'previa del modelo (lo que esperaba antes de ver el acto)',
    one: 'Para juzgar así basta uno de estos cambios:',
    several:
      'Ningún cambio basta por sí solo. Para juzgar así hacen falta todos estos, cada uno contado con los demás en su límite:',
    never: (decibans, draws) =>
      `Ningún peso dentro de los límites lo reproduce: a los que llegan más lejos les faltan ${decibans} decibanes (en ${draws} de 100 muestras alguno lo reproduciría).`,
    priorLeast: (value) => `una previa de al menos ${value} de que buscara castigar o matar`,
    priorMost: (value) => `una previa de como mucho ${value} de que buscara castigar o matar`,
    shelter: (value) => `${value} o más del valor de «la gente estaba a cubierto»`,
    weight: (item, value) => `como mucho ${value} del valor de: ${item}`,
    nothing: (item) => `nada del valor de: ${item}`,
    within: (range, draws) => `nueve de cada diez muestras: ${range}; basta en ${draws} de 100`,
    span: (low, high) => `${low} a ${high}`,
  },
  believe: {
    heading: '¿Qué habría que creer?',
    lede: 'Fije lo que creía antes de la evidencia y cuánto acepta de cada pieza. La respuesta sigue al instante, con los mismos pesos de la evidencia que para los puntos de vista. Una marca en cada control muestra el valor con el que ambos propósitos serían igual de probables, con lo demás sin cambios.',
    start: 'Partir de',
    model: 'el modelo, con su propia previa',
    reset: 'Deshacer mis cambios',
    punish: (likely, percent) =>
      `Con estas creencias es ${likely} (${percent}) que el acto buscara castigar o matar y no demostrar.`,
    demonstrate: (likely, percent) =>
      `Con estas creencias es ${likely} (${percent}) que el acto buscara demostrar y no castigar o matar.`,
    even: (percent) =>
      `Con estas creencias las dos lecturas son casi igual de probables: ${percent} a que el acto buscara castigar o matar y no demostrar.`,
    odds: (logOdds, decibans, means) =>
      `Son ${decibans} decibanes (logaritmo natural de la razón: ${logOdds}), o ${means}.`,
    from: (before, name) => `Antes de sus cambios, con ${name}: ${before}.`,
    interval: (range) => `El intervalo del 5 al 95 % va de ${range}.`,
    intervalNote:
      'El intervalo es la incertidumbre sobre los parámetros, en las mismas muestras que para los puntos de vista. Lo que usted fija se toma como cierto.',
    prior: 'Antes de la evidencia, la probabilidad de que buscara castigar',
    item: (name) => `Peso: ${name}`,
    deception: 'Probabilidad de que el autor engañe a propósito',
    weighs: (decibans) => `aquí ${decibans} decibanes`,
    evenAt: (value) => `empate en ${value}`,
    neverEven: 'ningún valor hace ambos propósitos igual de probables',
    inert: 'no pesa nada en este acto, así que no hay nada que fijar',
    inertDeception: 'no se acepta nada que un engañador pudiera fabricar, así que no hay nada que fijar',
    deceiver: 'un engañador podría fabricarlo',
    deceiverNote:
      'Quien busca castigar y engañar avisaría, daría garantías y hablaría como quien busca demostrar. Por eso la probabilidad de engaño descuenta esas tres piezas. Que las armas, el lugar y las víctimas no puedan falsearse es un supuesto del modelo.',
    title: 'El peso de la evidencia, tal como usted la acepta',
    caption: 'Las mismas piezas con sus pesos. Las barras parten de su previa y suman su lectura.',
  },
  days: {
    heading: 'Según pasaban los días',
    slider: 'Leído con lo que se sabía el',
    sliderNote: 'Mueve la fecha de referencia de toda la página, desde el acto hasta el final del registro.',
    title: 'La lectura según pasaban los días',
    lede: (particles) =>
      `El mismo acto, leído a fecha de varios días: en torno al acto y cada vez que el registro revisó después lo que contaba. Cada punto es una lectura propia, con ${particles} partículas, así que parte del movimiento es error de simulación.`,
    start: (count) => `Calcular ${count} días`,
    again: 'Calcular de nuevo',
    by: 'Leído por',
    stop: 'Detener',
    progress: (done, all) => `${done} de ${all} días.`,
    stopped: 'Detenido.',
    failed: (why) => `Falló: ${why}.`,
    caption:
      'Un punto es la media de las partículas; su línea, el intervalo del 5 al 95 %; la escala termina por encima del mayor. El anillo es la lectura que muestra esta página. Los trazos al pie marcan los días en que se conocieron filas sobre el acto. El número de heridos solo cuenta desde siete días después del acto.',
    alt: (text) => `Puntos con intervalos según la fecha. ${text}`,
    told: (first, firstDay, last, lastDay) =>
      `Que buscara castigar o matar: ${first} a fecha del ${firstDay}; ${last} a fecha del ${lastDay}.`,
    columns: [
      'a fecha de',
      'probabilidad de castigar',
      'límite inferior',
      'límite superior',
      'conocido desde el día anterior de esta lista',
    ],
    known: 'Qué se fue sabiendo',
    others: (count) => `y otras ${count} filas`,
    empty: 'Aquí no se calcula nada hasta que lo pida.',
  },
  contested: {
    heading: 'Lo que las fuentes disputan',
    none: 'El registro no tiene más de un valor para las armas, los muertos y los heridos de este acto.',
    told: (what, values) => `${what}: ${values}, tomados por igual de probables.`,
    weapons: 'Armas',
    killed: 'Muertos',
    injured: 'Heridos',
    reliability: (chance) =>
      `La probabilidad de que el registro acierte sobre los muertos y heridos se toma como ${chance}, según la confianza de sus filas (un juicio). Si no acierta, su número no dice nada del propósito.`,
    bySource: (value, source) => `${value} (${source})`,
  },
  all: {
    heading: 'Todos los actos de este registro',
    title: '¿Buscaba castigar o demostrar?',
    told: (likely, read) =>
      `De ${read} actos que se pudieron leer, en ${likely} el modelo considera más probable que buscaran castigar o matar que demostrar.`,
    caption:
      'Un cuadrado es un acto por mano propia de un gobierno; un punto, un ataque a través de grupos; la línea que lo cruza es el intervalo del 5 al 95 % de las partículas. Las cruces al pie no tienen lectura. Haga clic en un acto para leerlo arriba; con el teclado, las flechas izquierda y derecha van de acto en acto; Inicio y Fin, al primero y al último.',
    columns: [
      'día',
      'filas',
      'por',
      'ataques',
      'probabilidad de castigar',
      'límite inferior',
      'límite superior',
      'por qué no hay lectura',
      'resumen',
    ],
    alt: (text) => `Puntos en el tiempo con intervalos, de 0 a 100 %. ${text}`,
    chosen: (date) => `${date}, leído arriba`,
    said: (act, date, chance) => `${act}, ${date}: buscaba castigar, ${chance}`,
    saidRefused: (act, date) => `${act}, ${date}: sin lectura`,
    ownHand: (name) => `${name}, mano propia`,
    through: (name) => `grupos vinculados a ${name}`,
  },
  parties: {
    heading: 'Las partes, según el registro hasta ahora',
    lede: 'Semana a semana, lo que el registro hasta entonces dice de lo que nadie puede observar. Una banda que se estrecha al final del registro no siempre significa que se sepa más: puede apoyarse en pocos de los filtros independientes (grupos de partículas que siguen el registro cada uno por su cuenta).',
    returned: 'vuelve la probabilidad previa: el registro no dijo nada de ello',
    none: 'El registro es demasiado corto para una lectura semanal.',
    strategies: {
      title: '¿Qué clase de adversario es cada uno?',
      names: ['cauto', 'recíproco', 'intimidador'],
      caption:
        'El cauto responde con menos de lo que recibió, el recíproco con lo mismo, el intimidador con más. Cada proporción es la probabilidad de ese tipo; las tres suman el 100 %.',
      last: (date, told) => `El ${date}, la última semana contada: ${told}.`,
      party: (name, shares) => `${name} ${shares}`,
      never: 'En ninguna semana coinciden los filtros independientes lo bastante para decirlo.',
      refused: (date) =>
        `Desde el ${date} los tipos quedan en blanco en algunas semanas, porque casi todo se apoya en uno solo de los filtros independientes o porque otra semilla puede mover las proporciones más de diez puntos porcentuales.`,
      column: (party, strategy) => `${party}: ${strategy}`,
      error: 'error típico',
      told: 'contado',
      yes: 'sí',
      no: 'no',
    },
    control: {
      title: '¿Hasta dónde decide su patrón lo que hace un grupo?',
      caption:
        'La parte de la violencia de un grupo que sigue la orden de su patrón. La línea es la media de las partículas; la banda, el intervalo del 5 al 95 %.',
    },
    resolve: {
      title: '¿Con cuánta fuerza quiere cada gobierno no ceder?',
      levels: ['leve', 'clara', 'fuerte', 'muy fuerte'],
      caption:
        'Es la determinación de un gobierno: con cuánta fuerza quiere no ceder. Leve: hace ceder hasta 2,7 veces menos probable; clara: hasta 20; fuerte: hasta 1000; muy fuerte: más. Cada palabra de la escala está donde empieza su intervalo. La línea es la media de las partículas; la banda, el intervalo del 5 al 95 %; donde la banda apenas se estrecha, el registro dice poco de ello.',
    },
    orders: {
      title: '¿Qué orden está vigente?',
      caption:
        'La probabilidad de que la orden vigente de cada gobierno a sus grupos sea contenerse, parar, actuar libremente («libres») o presionar: está oculta, así que se dibuja como proporción de las partículas, nunca como un hecho.',
      names: ['contenerse', 'parar', 'libres', 'presionar'],
      refused: (date) =>
        `Desde el ${date} quedan en blanco las semanas en que casi todo se apoya en uno solo de los filtros independientes.`,
      never:
        'En todas las semanas casi todo se apoya en uno solo de los filtros independientes, así que no se muestra nada.',
    },
    suspended: {
      title: '¿Se ha suspendido un grupo a sí mismo?',
      caption: 'La probabilidad de que el grupo se haya ordenado parar, en las partículas de esa semana.',
    },
    plans: {
      title: '¿Qué puede estar preparando cada gobierno?',
      caption:
        'La probabilidad de que un gobierno haya decidido usar la fuerza y aún la esté preparando. Los demás no pueden verlo: el modelo lo infiere de lo que se debía, se dijo y se hizo. La banda es el error de simulación: otra semilla puede mover la línea otro tanto.',
      error: (name) => `${name}, error de simulación`,
    },
    blank: 'demasiado incierto',
    week: 'semana del',
    low: (name) => `${name}, límite inferior`,
    high: (name) => `${name}, límite superior`,
    islands: 'filtros independientes (número efectivo)',
    alt: (title, told) => `${title} ${told}`,
    share: (name, chance) => `${name}: ${chance}`,
    goes: (name, first, last) => `${name} de ${first} a ${last}`,
    ends: (name, last) => `${name} al final ${last}`,
  },
  machinery: {
    heading: '¿Cuán fiable es el cálculo?',
    lede: 'Nada de esto es evidencia sobre la crisis: muestra hasta qué punto son fiables los números calculados.',
    worth: (particles, filters, worth) =>
      `Las ${particles} partículas se reparten entre ${filters} filtros independientes (islas), que siguen el registro cada uno por su cuenta y no toman nada de los demás. Cuanto mejor predice un filtro el registro, más cuenta; según esa evidencia equivalen a ${worth === '1' ? 'más o menos uno' : `unos ${worth}`}. Cuánto difieren muestra cuánto puede mover la respuesta otra semilla.`,
    filters: 'Filtros independientes',
    one: (particles) =>
      `Las ${particles} partículas forman un solo filtro, así que nada dice cuánto movería la respuesta otra semilla.`,
    few: 'Casi todo se apoya en uno solo de ellos: otra semilla puede dar otra respuesta.',
    least: (date, percent, times) =>
      `Su tamaño muestral efectivo fue mínimo el ${date}: ${percent} de su número. Cuando baja demasiado en un filtro, sus partículas se remuestrean: las que se ajustan mal al registro se reemplazan por copias de las que se ajustan bien. Ocurrió en ${times === '1' ? 'un día' : `${times} días`}.`,
    likelihood: (value) =>
      `El logaritmo de la verosimilitud del registro, es decir, de la probabilidad que el modelo da a todo él, es ${value}.`,
    islands: (worth) =>
      `La lectura de este acto se apoya en ${worth === '1' ? 'más o menos uno' : `unos ${worth}`} de estos filtros.`,
    title: 'Tamaño muestral efectivo, día a día',
    caption:
      'El tamaño muestral efectivo es el número de partículas de igual peso que dirían lo mismo que estas; aquí, como proporción del total. Cae cuando el registro sorprende al modelo; cuando en un filtro baja de la mitad, sus partículas se remuestrean. Los trazos marcan los días que más lo sorprendieron.',
    alt: (date, percent) => `Una línea en el tiempo, mínima el ${date} con ${percent}.`,
    columns: ['día', 'tamaño muestral efectivo, proporción del total'],
    surprises: 'Lo que más sorprendió al modelo',
    surprisesNote:
      'Los días del registro que el modelo, sabiendo todo lo anterior, consideró menos probables: ahí está más lejos de lo que ocurrió. Cuanto menor el logaritmo de la probabilidad, menos probable. Las filas que son actos de fuerza pueden abrirse arriba.',
    surpriseColumns: { date: 'día', log: 'logaritmo de la probabilidad', rows: 'filas' },
    count: 'el recuento de ataques',
    read: 'Leerlo',
  },
}
