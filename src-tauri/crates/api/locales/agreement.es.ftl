# Términos por línea, opcionales, plan de habilitación, ajuste de precio e identificadores tributarios.
tax-treatment-exempt = Exento
tax-treatment-excluded = Excluido
measure-line-discount = Descuento de una línea (%)

problem-line-terms-missing = Las condiciones de una línea no dicen de cuál.
    .allowed = El identificador de una línea de la cotización, o su comienzo con * al final.
    .cure = Escríbalo, por ejemplo production/container/*; la cotización en JSON los muestra todos.
problem-line-terms-twice = La línea «{ $value }» tiene condiciones dos veces.
    .allowed = Una vez cada una.
    .cure = Deje una.
problem-line-terms-unused = Ninguna línea de la cotización es «{ $value }»: sus condiciones no cambian nada.
    .allowed = El identificador de una línea de la cotización, o su comienzo con * al final.
    .cure = Corríjalo o quítelo; la cotización en JSON muestra los identificadores.
problem-tax-reason-missing = Falta el motivo por el que no lleva impuesto.
    .allowed = La norma y el artículo: se imprimen.
    .cure = Escríbalo, por ejemplo «ET art. 476 num. 21».
problem-untaxed = { $value ->
    [exempt] Hay partidas exentas de impuesto: { $reason }
   *[other] Hay partidas excluidas del impuesto: { $reason }
}
    .allowed = Lo que no lleva impuesto dice por qué.
    .cure = Nada que hacer, salvo que deba llevarlo.
problem-optional-component-missing = Un opcional no dice qué componente es.
    .allowed = Un componente o una receta del tarifario.
    .cure = Escríbalo, por ejemplo vpn-link.
problem-adjustment-weights = Los pesos del ajuste suman { $value } %.
    .allowed = A lo más 100 %; lo que falta es fijo.
    .cure = Baje alguno.
problem-adjustment-date = «{ $value }» no es una fecha.
    .allowed = AAAA-MM-DD, o vacío para la fecha del libro de precios.
    .cure = Escríbala así: 2026-11-20.
problem-adjustment-source-missing = Falta quién publica los índices de trabajo y licencias.
    .allowed = Un nombre que el cliente pueda consultar.
    .cure = Escríbalo, o ponga sus pesos en 0.
problem-enablement-date = «{ $value }» no es una fecha.
    .allowed = AAAA-MM-DD.
    .cure = Escríbala así: 2026-12-01.
problem-tax-id-shape = «{ $value }» no tiene la forma de un { $label } de { $country }.
    .allowed = La forma que usa la autoridad tributaria, con o sin puntos y guiones.
    .cure = Corríjalo, o déjelo vacío hasta tenerlo.
problem-tax-id-check-digit = El dígito verificador de { $label } «{ $value }» no corresponde.
    .allowed = El que resulta de los demás dígitos.
    .cure = Revíselo: suele faltar o sobrar un dígito.
problem-tax-id-doubtful = El dígito verificador de { $label } «{ $value }» no corresponde, aunque hay identificadores en uso así.
    .allowed = El que resulta de los demás dígitos, o uno que la autoridad haya entregado.
    .cure = Confírmelo con el cliente.
problem-tax-rate-unverified = La tasa de { $rate } % para { $country } no está confirmada: las fuentes difieren o solo se encontró una.
    .allowed = Una tasa confirmada con la autoridad tributaria (vista el { $date }).
    .cure = Confírmela, y escriba el impuesto en el plan si es otra.

activity-account = Cuenta y plataforma base
activity-developer-access = Acceso de desarrolladores
activity-code-repositories = Repositorios de código
activity-shared-repositories = Repositorios de artefactos compartidos
activity-continuous-integration = Integración continua
activity-network = Red y puertas de entrada del ambiente
activity-vpn = Enlaces VPN
activity-data-services = Servicios de datos
activity-sso = Inicio de sesión único
activity-containers = Contenedores
activity-recovery = Copias en la región de contingencia
activity-handover = Verificación y entrega

schedule-business-days = Los plazos son días hábiles, de lunes a viernes, y los máximos que publica el servicio.
schedule-no-holidays = No se consideran feriados.
schedule-holidays = Feriados considerados: { $days }.
schedule-assumed = Plazos supuestos, que nadie publica: { $activities }.
schedule-billing = Cada ambiente se factura desde el día siguiente a su entrega.

adjustment-clause = El valor del MRU en USD podrá ajustarse, al alza o a la baja, cuando la variación del costo de la canasta de servicios de nube de esta cotización supere ±{ $threshold } % respecto de la fecha base { $date }. El factor pondera { $parts }. { $indices }{ $limit } El proveedor notificará con { $notice ->
        [one] { $notice } día
       *[other] { $notice } días
    } de anticipación, adjuntando el cálculo. El ajuste no es retroactivo, no modifica la cantidad de MRU y no se aplicará más de una vez cada { $interval ->
        [one] { $interval } mes
       *[other] { $interval } meses
    }. El cliente puede aceptarlo, reducir el alcance o terminar el contrato.
adjustment-part-cloud = { $percent } % la canasta de nube
adjustment-part-labour = { $percent } % el trabajo
adjustment-part-licences = { $percent } % las licencias
adjustment-part-fixed = { $percent } % una parte fija
adjustment-indices = Los índices de { $what ->
        [labour] trabajo
        [licences] licencias
       *[both] trabajo y licencias
    } son los que publica { $source }.
adjustment-uncapped = El ajuste no tiene tope.
adjustment-limit = El ajuste no excederá ±{ $cap } %.
adjustment-applied = La canasta superó el umbral: se aplica el factor.
adjustment-capped = La canasta superó el umbral y el factor excede el tope: se aplica el tope.
adjustment-below-threshold = La canasta no superó el umbral: el valor no cambia.

event-imported = Importada con el archivo de un cliente
error-index-invalid = «{ $value }» no es un índice.
error-index-invalid-hint = Escriba un número mayor que 0: 1 es sin cambio, 1.06 es 6 % más.
error-client-unknown = No hay planes ni cotizaciones de «{ $client }».
error-client-unknown-hint = Elija uno de los clientes de la biblioteca.
error-client-file = El archivo del cliente está dañado o fue alterado ({ $reason }); no se importó nada.
error-client-file-hint = Pida que lo exporten de nuevo.
error-client-number-taken = Ya hay aquí una cotización { $number }; no se importó nada.
error-client-number-taken-hint = Un número nombra una sola cotización: impórtelo en otra biblioteca.
error-options-too-many = Son { $count } opciones.
error-options-too-many-hint = Ofrezca { $limit } a lo más: básica, recomendada y ampliada.
error-option-unknown = No hay una opción { $position }.
error-option-unknown-hint = Indique una de 1 a { $count }.
