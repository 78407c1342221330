import type { guide as english } from '../en/guide.js'
import type { Widened } from '../widened.js'

export const guide: Widened<typeof english> = {
  title: 'Tower 22 en seis pasos breves',
  opening:
    'Standoff lee el registro de un pulso entre dos gobiernos y dice hasta dónde pueden conocerse sus actos, órdenes y palabras; estos seis pasos usan una crisis, Tower 22, y son para lectores, estudiantes y docentes que llegan por primera vez. Lo que se supone de ella está en un solo texto, el archivo de Tower 22; «el archivo», más abajo, es siempre ese.',
  limits:
    'No toma partido, no aconseja sobre blancos y no es una profecía: lo que dice es lo que implican sus supuestos, y usted puede moverlos.',
  skip: 'Ir directamente al registro',
  printClass: 'Imprimir para la clase',
  printNotes: 'Imprimir con las notas para quien enseña',
  steps: 'Pasos',
  step: (n, all) => `Paso ${n} de ${all}`,
  names: ['Intención', 'Control', 'Aviso', 'Público', 'Canales', 'Bases', 'Banco de pruebas'],
  previous: 'Atrás',
  next: 'Siguiente',
  keys: 'Las flechas izquierda y derecha llevan de un paso a otro.',
  toMove: 'Mueva esto (en reposo: como en el archivo de Tower 22)',
  asFile: 'como en el archivo',
  back: 'Volver al archivo',
  computing: 'Calculando…',
  failed: (why) => `No se pudo calcular la lección: ${why}. Vuelva a cargar la página.`,
  say: (words, percent, range) => `${words} (${percent}; ${range})`,
  plainSay: (percent, range) => `${percent} (${range})`,
  even: 'más o menos igual de probable que no',
  drawNote: (draws) =>
    `Una muestra es un valor para cada cosa que nadie sabe, como hasta dónde controla Irán a un grupo, tomado al azar del intervalo que le da el archivo de Tower 22; aquí se toman ${draws} muestras.`,
  bandNote:
    'El punto o la barra es la media de las muestras; la banda clara contiene nueve de cada diez. El azar se añade aparte: los mismos valores pueden acabar bien o mal.',
  record: 'Qué dice el registro',
  toRecord: (id) => `Fila ${id} del registro`,
  rowIs: (date) => `${date}:`,
  toReading: (id) => `Cómo se lee ${id}`,
  discuss: 'Para debatir',
  write: 'Mueva una cosa y anote qué cambia',
  teacher: 'Para quien enseña',
  aim: 'Qué se aprende',
  ask: 'Preguntas',
  misread: 'Lo que se suele entender mal',
  minutes: 'Diez minutos: dos para leer, tres para mover las palancas y anotar qué cambia, cinco para debatir.',
  levers: {
    killed: { name: 'Personas muertas', value: (n) => n, hint: 'el 28 de enero: 3' },
    prior: {
      name: 'Qué tan seguro estaba usted antes de que tales ataques buscan matar',
      value: (n) => n,
      hint: 'es la fila «usted»',
    },
    control: {
      name: 'Proporción de la violencia de un grupo que sigue la orden de Irán',
      value: (n) => n,
      hint: 'Kataib Hezbollah en el archivo: cerca del 75 %, entre 44 y 94 %',
    },
    drive: {
      name: 'Con qué frecuencia atacan los grupos cuando se los deja libres',
      value: (n) => (n === '1' ? 'la tasa del archivo' : `${n} veces la tasa del archivo`),
      hint: '1 es el ritmo del registro',
    },
    notice: { name: 'Se avisa a tiempo', on: 'con aviso', off: 'sin aviso' },
    missiles: { name: 'Misiles de la salva', value: (n) => n, hint: 'lo habitual en el modelo son 14' },
    audience: {
      name: 'Cuánto castiga cada público una respuesta que se queda corta',
      value: (n) => n,
      hint: '0 es nada; el archivo: cerca de 8, entre 5 y 14. Con el público del todo movilizado, uno más vuelve cerca de un décimo menos probable una respuesta que se queda corta en un décimo de la escala',
    },
    delay: {
      name: 'Días que tarda un mensaje por el intermediario',
      value: (n) => n,
      hint: 'el archivo: 1 día, un juicio',
    },
    reliability: {
      name: 'Probabilidad de que el mensaje se transmita',
      value: (n) => n,
      hint: 'el archivo: 90 %, un juicio',
    },
    cover: {
      name: 'Defensa aérea en los cuatro puestos débiles',
      value: (n) => `${n} puntos de cobertura`,
      hint: 'el archivo: de 40 a 50 %, un juicio',
    },
    people: {
      name: 'Personas en los cuatro puestos débiles',
      value: (n) => (n === '1' ? 'las mismas' : `${n} veces las del archivo`),
      hint: '1 es como en el archivo',
    },
  },
  intent: {
    title: 'El mismo acto, dos sentidos',
    prose:
      'El 28 de enero de 2024 un dron alcanzó los dormitorios de Tower 22, un puesto en Jordania. Murieron tres soldados estadounidenses: los primeros en combate tras unos 165 ataques. ¿Buscaba matar, o hacerse ver como los demás y cayó donde dormía gente? Nadie de fuera lo sabe. El número de muertos es evidencia, pues quien busca matar apunta a las personas; pero la suerte también mata. Quienes partieron de lejos siguen lejos.',
    answer: (killed, low, lowName, high, highName, you) =>
      `Un dron que ${killed}: ¿buscaba matar? Según lo que cada cual acepta como evidencia, para ${lowName}: ${low}; para ${highName}: ${high}; para usted: ${you}.`,
    nameIn: (name) => `«${name}»`,
    killed: ['no hirió a nadie', 'mató a una persona'],
    killedMany: (n) => `mató a ${n} personas`,
    you: 'Usted',
    figure: '¿Buscaba matar? Cada lector antes y después de conocer el daño',
    caption: (weight) =>
      `Marca hueca: antes. Punto: después. El número de muertos pesa ${weight} decibanes, una unidad para el peso de la evidencia: tres duplican la razón a favor de «buscaba matar», menos tres la reducen a la mitad. Los lectores son maneras de pesar: difieren en su punto de partida y en cuánto aceptan cada clase de evidencia, según declara el archivo.`,
    axis: ['buscaba hacerse ver', 'buscaba matar'],
    columns: ['Lector', 'antes', 'después', 'después, límite inferior', 'después, límite superior'],
    record: 'Tres muertos, 25 heridos según el primer comunicado, más de 40 después; no se disparó al dron.',
    question:
      '¿Qué pieza de evidencia haría coincidir a los dos lectores más alejados, y podría alguien llegar a tenerla?',
    aimText: 'Un acto no lleva escrito su sentido. La evidencia mueve al lector desde donde estaba.',
    asks: '¿Qué cambia entre ningún muerto y uno? ¿Entre tres y doce? ¿De dónde hay que partir para acabar por debajo de la mitad?',
    misreads:
      'Que muchos muertos prueban la intención: de uno a doce la lectura se mueve menos que de ninguno a uno. Y que lo «probable» para un lector sea la media de todos.',
  },
  control: {
    title: '¿Lo ordenó el patrón?',
    prose:
      'Irán arma a los grupos y niega que los mande. Funcionarios estadounidenses dijeron que no los controla del todo y que Tower 22 lo sorprendió. Entre «ordenado» y «por su cuenta» está casi todo lo que ocurre: un ataque puede ser mandado (dirigido), permitido (consentido), propio del grupo o contrario a una orden (desafiante). Lo deciden dos cosas: cuánta violencia del grupo sigue órdenes, y qué orden rige.',
    answer: (behind, directed, free, hold) =>
      `Que Irán estuviera detrás de un ataque de Kataib Hezbollah, por mandarlo o permitirlo: ${behind}. Que mandara este en particular: ${directed}. Con libertad, el grupo ataca ${free} veces por semana; con orden de parar, ${hold}.`,
    figure: 'Ataques por semana de un grupo, según la orden que rige y la causa',
    average: (orders, told, share) =>
      `Ninguna barra muestra el ${told} de ataques mandados: es un promedio según qué orden rija, que se supone así: ${orders}. Aunque el grupo quede libre, algunos ataques se mandan: de los que siguen a Irán, ${share}, a juicio del archivo; los demás se permiten (consentidos).`,
    inForce: (order, share) => `«${order}» ${share}`,
    caption: (blame) =>
      `Medias de las muestras. Ante la orden de parar, un grupo obedece o no: la media queda en medio. Sea quien sea quien lo ordenó, el modelo carga al patrón con ${blame} de la culpa de un ataque, pues la víctima culpa a quien arma. Aquí no cuenta que un ataque desencadene otros.`,
    orders: {
      restrain: 'Irán lo refrena',
      hold: 'Irán le dice que pare',
      free: 'Irán lo deja libre',
      press: 'Irán lo empuja a atacar',
    },
    causes: { directed: 'dirigido', licensed: 'consentido', own: 'propio', defied: 'contra la orden' },
    columns: [
      'Orden',
      'ataques por semana',
      'límite inferior',
      'límite superior',
      'dirigido',
      'consentido',
      'propio',
      'contra la orden',
    ],
    record:
      'Funcionarios estadounidenses estiman que Teherán carece de control operativo pleno; Irán niega toda participación.',
    question: 'Si un patrón arma a un grupo y lo deja libre, ¿cuánto de lo que hace el grupo es acto del patrón?',
    aimText:
      'La responsabilidad tiene grados: dirigido, consentido, propio, desafiante; y lo que mejor muestra el control es que callen las armas.',
    asks: 'Baje el control al 10 %: ¿cuánto valdría una orden de alto el fuego? ¿Qué podría haber visto EE. UU. que distinga un control del 30 % de uno del 90 %?',
    misreads: '«Estar detrás» no es «ordenar». Y una orden obedecida solo muestra control sobre quienes obedecieron.',
  },
  warning: {
    title: 'Qué hace un aviso',
    prose:
      'Antes de golpear el 3 de febrero, EE. UU. dejó ver durante días su respuesta, y los lugares golpeados tuvieron tiempo de vaciarse. Un aviso hace dos cosas: la gente se refugia, y la otra parte lee el acto de otro modo. Para separarlas, suponga lo que aquí no ocurrió: Irán responde a la muerte de dos de los suyos con misiles propios, contra Ain al-Asad. El propósito se deja fijo; el resto es el modelo.',
    answer: (notice, missiles, seenKilled, seenRead, killKilled, killRead) =>
      `${notice}, una salva de ${missiles} misiles que busca hacerse ver mata a ${seenKilled} de media; a ojos de EE. UU., que buscara matar: ${seenRead}. Una salva que busca matar mata a ${killKilled} de media; a ojos de EE. UU., que buscara matar: ${killRead}.`,
    notice: ['Sin aviso', 'Con aviso a tiempo'],
    figure: 'A cuántos mata una salva, según su propósito oculto',
    aims: { demonstrate: 'busca hacerse ver', punish: 'busca matar' },
    tolls: ['a nadie', '1 o 2', 'de 3 a 9', 'de 10 a 29', '30 o más'],
    killedBy: (aim) => `${aim}: personas muertas`,
    caption: (salvos, seenError, killError) =>
      `Barras: proporción de ${salvos} salvas de cada clase, azar incluido. El intervalo junto a una media de muertos contiene nueve de cada diez muestras: se debe a lo que no se sabe. Con otras muestras la media misma se movería, nueve de cada diez veces, no más de ${seenError} en la salva que busca hacerse ver y ${killError} en la que busca matar. Con aviso, ambas matan menos.`,
    columns: [
      'Propósito',
      'media de muertos',
      'límite inferior',
      'límite superior',
      'a nadie',
      '1 o 2',
      'de 3 a 9',
      'de 10 a 29',
      '30 o más',
      'leída como hecha para matar',
    ],
    figureRead: 'Cómo la lee EE. UU., según su propósito oculto',
    captionRead:
      'Media de las muestras con su banda. Con aviso, ambas se leen como hechas para verse: un aviso también puede encubrir.',
    columnsRead: ['Propósito', 'leída como hecha para matar', 'límite inferior', 'límite superior'],
    record:
      'Filtración del 1 de febrero: ataques aprobados, la fecha depende del tiempo. El 3 de febrero, 85+ blancos en siete lugares; murieron entre 29 y 46 personas, según los recuentos del registro.',
    question:
      'Si las salvas avisadas se leen con benevolencia, ¿por qué no avisan todos? ¿Qué impediría avisar a quien busca matar?',
    aimText:
      'Aviso y refugio son cosas distintas: el primero es un mensaje, el segundo salva a personas. La lectura sigue a ambos.',
    asks: 'Con aviso, ¿importa aún el número de misiles para la lectura? ¿Por qué la salva que busca matar parece mucho más suave?',
    misreads: 'Que pocos muertos muestran que se quería matar a pocos. Y que un aviso dado es un aviso recibido.',
  },
  audience: {
    title: 'El público en casa',
    prose:
      'El día de Tower 22 el presidente de EE. UU. prometió una respuesta en el momento y la forma que eligiera. Los gobiernos responden ante su gente, que castiga una respuesta menor que lo sufrido. El modelo guarda el peso de cada público en un solo número, que nadie ha medido. Muévalo, y también el número de muertos: arriba, EE. UU.; abajo, Irán, si un ataque estadounidense hubiera matado a tantos de los suyos, lo que aquí no ocurrió.',
    answer: (killed, us, iran) =>
      `Tras ${killed}, el modelo espera que EE. UU. responda con fuerza propia: ${us}. Irán, de haber perdido a tantos de los suyos por un ataque de EE. UU.: ${iran}.`,
    killed: ['un ataque que no mató a nadie', 'un ataque que mató a una persona'],
    killedMany: (n) => `un ataque que mató a ${n} personas`,
    figure: 'Qué elige cada gobierno en su próxima decisión',
    sides: {
      us: 'Estados Unidos, tras un dron en Tower 22',
      iran: 'Irán, tras un ataque de EE. UU. a los suyos en Siria',
    },
    answers: {
      us: [
        'diálogo o garantías',
        'nada, o palabras',
        'un golpe limitado a los grupos',
        'un gran golpe, o un golpe a un jefe',
        'un golpe a fuerzas o suelo de Irán',
        'la guerra',
      ],
      iran: [
        'diálogo, o refrenar a los grupos',
        'nada, o palabras',
        'empujar a los grupos a atacar',
        '',
        'misiles propios',
        'la guerra',
      ],
    },
    caption:
      'Proporción de las elecciones, media de las muestras con su banda. La situación es la de la hora siguiente a un solo acto así, sin nada más pendiente. En el registro, EE. UU. golpeó 85+ blancos seis días después; Irán no perdió a ninguno de los suyos por obra de EE. UU. y no respondió.',
    columns: ['Parte', 'Respuesta', 'proporción', 'límite inferior', 'límite superior'],
    record: 'El presidente de EE. UU. promete una respuesta en el momento y la forma que elija.',
    question:
      '¿Un público que exige respuesta vuelve más prudente a la otra parte, o solo menos capaz de creer en la contención?',
    aimText: 'Cuando ha habido muertos, la presión interna mueve el tamaño de la respuesta más que el que la haya.',
    asks: 'Sin muertos, ¿importa el público? ¿Qué respuesta crece con el peso y cuál mengua?',
    misreads:
      'Que un gobierno que responde quiere la guerra: mire la última barra. Y que un número para «el público» sea un hallazgo; es un supuesto.',
  },
  channels: {
    title: 'Un mensaje por terceros',
    prose:
      'Washington y Teherán se hablaban por medio de otros. El 30 de enero EE. UU. habría hecho saber que no quería una guerra abierta, e Irán negó que hubiera mensajes. En privado una palabra cuesta menos en casa, pero tarda y puede perderse. En público llega al instante, y la oyen todos. Suponga que Irán envía garantías justo después de Tower 22.',
    answer: (inTime, warned, without, withWord) =>
      `El mensaje privado llega a EE. UU. antes de que decida: ${inTime}. El mismo canal lleva a tiempo el aviso de un ataque para refugiarse: ${warned}. El mensaje en sí cambia poco aquí: fuerza en ${withWord} de las elecciones con él, ${without} sin él.`,
    noDifference: 'La diferencia cabe dentro del intervalo de las muestras.',
    figure: '¿Qué llega antes, el mensaje o la decisión?',
    decided: 'EE. UU. ha decidido',
    arrived: 'mensaje privado recibido',
    publicly: 'mensaje público recibido',
    days: 'días después del ataque',
    caption: (factor) =>
      `Curva: proporción de casos en que EE. UU. ha decidido antes de ese día; banda: nueve de cada diez muestras. Escalones: probabilidad de que el mensaje haya llegado. En público, las mismas palabras le cuestan más en casa a Irán: las elegiría ${factor} veces lo que en privado, a igualdad de lo demás.`,
    columns: ['Día', 'EE. UU. ha decidido', 'límite inferior', 'límite superior', 'mensaje privado', 'mensaje público'],
    record:
      'Mensajes durante dos días por terceros, según una fuente; el embajador de Irán ante la ONU dice que no se cruzó ninguno.',
    question: '¿Por qué enviaría un gobierno un mensaje en privado y lo negaría en público? ¿A quién sirve cada cosa?',
    aimText: 'Un canal tiene demora, pérdida y público. Los canales lentos llevan garantías; apenas llevan avisos.',
    asks: '¿A partir de qué demora pierde el canal ante la decisión? ¿Por qué sufre tanto más el aviso con un día de demora?',
    misreads: 'Que más comunicación calma. En este modelo una garantía pesa poco al lado de tres personas muertas.',
  },
  bases: {
    title: 'Bases dispersas, y el ataque que mata',
    prose:
      'Había tropas de EE. UU. en más de una docena de lugares de Irak, Siria y Jordania. Los grandes tenían defensa aérea; cuatro puestos pequeños, entre ellos Tower 22, tenían poca. La mayoría de los ataques se detienen o fallan. Pero con 165, una probabilidad pequeña cada vez se vuelve grande. Si se cubre un puesto, allí pasan menos armas, y quien ataca busca otro. La cobertura y las personas de cada lugar son juicios del archivo: ninguna fuente las da.',
    answer: (attacks, any, weak) =>
      `De ${attacks} ataques como estos, al menos uno mata a alguien: ${any}. En uno de los cuatro puestos débiles: ${weak}.`,
    figure: 'Dónde caen los ataques, y dónde mataría uno',
    shareOf: 'proporción de los ataques',
    deadlyOf: 'de cada 1000 ataques allí, matan estos',
    weak: 'puesto débil',
    caption:
      'Barra: parte de los ataques que cae allí, según las personas, el alcance y la falta de cobertura. Punto con su banda: cuántos de cada 1000 ataques allí matan a alguien. Dé cobertura a los puestos débiles y mire ambas: los ataques se desplazan, de modo que el conjunto gana menos que los puestos.',
    columns: [
      'Lugar',
      'proporción de los ataques',
      'de 1000 matan',
      'límite inferior',
      'límite superior',
      'cobertura',
      'personas expuestas',
    ],
    record:
      'Un dron al que no se disparó; dormitorios. Los cuatro valores de Tower 22 en el archivo descansan en este único hecho.',
    question: '¿Fue Tower 22 el fallo de una noche, o lo esperable de 165 ataques contra puestos dispersos?',
    aimText:
      'El daño raro es la suma de muchas probabilidades pequeñas; proteger un lugar reduce el riesgo y también lo desplaza.',
    asks: '¿Cuánto baja el primer número si los puestos débiles reciben toda la cobertura posible? ¿Por qué tan poco? ¿Qué más podría moverse?',
    misreads:
      'Que un solo hecho muestra qué lugar era el más débil. Y que una probabilidad baja por ataque lo sea para toda la campaña.',
  },
  sandbox: {
    title: 'Todas las palancas a la vez',
    prose:
      'Toda la crisis desde su primer día, sin su registro: unos cientos de simulaciones del modelo con lo que usted movió y otras tantas sin ello, con las mismas muestras de lo que no se sabe. El número de muertos y lo que usted creía antes son de un solo acto, por eso no están aquí. Después lleve los mismos cambios a las salas, donde sí cuenta el registro.',
    nothingMoved: 'Aún no se ha movido nada: son las simulaciones tal como está el archivo.',
    nothing: (runs) =>
      `En ${runs} simulaciones, lo que movió no cambia nada más de lo que explicaría el error de simulación.`,
    tiny: (runs) =>
      `En ${runs} simulaciones, lo que movió no cambia nada, más allá del error de simulación, tanto como muestran aquí las cifras.`,
    answer: (runs, changes) =>
      `En ${runs} simulaciones, lo que movió da estas diferencias más allá del error de simulación: ${changes}.`,
    change: (name, before, after) => `${name}, de ${before} a ${after}`,
    figure: 'La crisis con lo que movió y sin ello',
    caption:
      'Marca hueca: como en el archivo. Punto: con sus palancas y su error de simulación (nueve de cada diez). Cada fila tiene su propia escala. Una diferencia solo cuenta si supera 3,3 veces su error típico. Con ese límite, el azar solo produciría una diferencia en alguna de las once filas, en alguna de las cinco etapas de 400 a 2000 simulaciones, cerca de una vez de cada veinte.',
    within: 'dentro del error de simulación',
    small: 'menos de lo que muestran las cifras',
    outcomes: {
      attacksPerWeek: 'ataques de los grupos por semana',
      usKilled: 'personas muertas en lugares de EE. UU.',
      weakKilled: 'personas muertas en los cuatro puestos débiles',
      strikes: 'ataques de EE. UU.',
      heavyStrikes: 'ataques de EE. UU. grandes o contra un jefe',
      othersKilled: 'personas muertas por ataques de EE. UU.',
      directForce: 'probabilidad de misiles del propio Irán',
      reinedIn: 'probabilidad de que Irán mande parar a los grupos',
      lull: 'probabilidad de sesenta días de calma',
      settlement: 'probabilidad de un acuerdo',
      war: 'probabilidad de guerra',
    },
    columns: ['Resultado', 'como en el archivo', 'con sus palancas', 'diferencia', 'error típico'],
    needsNotice:
      'La demora y la fiabilidad afectan a los avisos: si los ataques no se avisan, no cambian nada que estas simulaciones puedan mostrar.',
    noticeHere: 'EE. UU. avisa de sus ataques',
    go: 'Con estos cambios, ir a',
    rooms: { record: 'el registro', readings: 'las lecturas', outlook: 'las perspectivas', options: 'las opciones' },
    question: '¿De qué palanca querría saber más antes de creer algo de esto?',
    seed: (seed) => `Semilla ${seed}.`,
  },
}
