# Vida de las cotizaciones: por qué algo no puede hacerse
refusal-actor-missing = Falta quién lo hace.
    .cure = Indique su correo en «Firmo como» (en la línea de comandos, --actor o AFORO_ACTOR).
refusal-quote-unknown = No existe la cotización { $number }.
    .cure = Elija una de la lista de cotizaciones.
refusal-revision-unknown = La cotización { $number } no tiene la revisión { $revision }.
    .cure = Elija una de las revisiones de { $number }.
refusal-client-missing = El plan no dice quién es el cliente.
    .cure = Escriba client.name.
refusal-other-client = La cotización es de { $client } y el plan es de { $other }.
    .cure = Haga una cotización nueva para ese cliente.
refusal-not-now = No se puede { $action ->
        [submit] presentar
        [approve] aprobar
        [return] devolver
        [issue] emitir
        [client-approve] registrar la aprobación del cliente de
        [accept] aceptar
        [reject] rechazar
        [withdraw] retirar
       *[other] hacer eso con
    } la revisión { $revision }: está { $stage ->
        [draft] en borrador
        [in-review] en revisión
        [approved] aprobada y sin emitir
        [issued] emitida
        [accepted] aceptada
        [rejected] rechazada
        [withdrawn] retirada
        [superseded] reemplazada
       *[other] { $stage }
    }.
    .cure = Vea en qué estado está; lo emitido no cambia: se hace una revisión nueva.
refusal-before-issue = La revisión { $revision } se emitió el { $issued }: nada de ella puede fecharse el { $day }.
    .cure = Corrija la fecha.
refusal-quote-expired = La revisión { $revision } venció el { $until }; no puede aceptarse el { $day }.
    .cure = Haga una revisión nueva con precios vigentes y emítala.
refusal-reason-missing = Falta el motivo.
    .cure = Escriba el motivo.
refusal-content-changed = Se aprobó el contenido { $approved } y el de ahora es { $content }.
    .cure = La aprobación vale solo para lo que se miró: revise los cambios y apruebe de nuevo.
refusal-self-approval = { $actor } escribió o presentó esta revisión y no puede aprobarla.
    .cure = Debe aprobarla otra persona del rol que la política pide.
refusal-approver-unknown = { $email } no está entre quienes pueden aprobar{ $of }.
    .cure = Regístrelo entre quienes aprueban, con la prueba de que fue autorizado.
refusal-approver-out-of-date = { $email } puede aprobar desde { $from } hasta { $until }, no el { $day }.
    .cure = Pida la aprobación a otra persona o registre una autorización nueva.
refusal-approver-out-of-scope = { $email } no decide sobre el ambiente { $environment }.
    .cure = Pida la aprobación a quien decida sobre él.
refusal-approver-over-limit = El cambio es de { $change } { $unit } al mes y { $email } aprueba hasta { $limit }.
    .cure = Pida la aprobación a quien tenga un límite mayor.
refusal-role-not-needed = El rol «{ $role }» no es de los que faltan ({ $wanted }).
    .cure = Debe aprobar alguien de los roles que faltan.
refusal-need-not-approved = Algo empeoró después de la aprobación ({ $measure }): debe aprobarlo { $role }.
    .cure = Devuélvala y preséntela de nuevo.
refusal-effective-past = El cambio rige desde el { $effective } y ya es { $day }: una firma tardía no autoriza lo hecho antes.
    .cure = Redacte la orden de cambio de nuevo con una fecha posterior.
refusal-validity-over = La validez termina el { $until }, antes del { $day }.
    .cure = Amplíe commercial.validity_days o corrija la fecha.
refusal-proposal-missing = Falta el PDF de la propuesta.
    .cure = Emítala de nuevo.
refusal-acceptance-incomplete = Falta { $field ->
        [signer] quién firmó
        [capacity] en qué calidad firmó
        [channel] por qué medio
       *[other] { $field }
    }.
    .cure = Una aceptación dice quién, en qué calidad y por qué medio.
refusal-other-document = El documento aceptado ({ $document }) no es el PDF que se emitió.
    .cure = Use el archivo que se entregó al cliente, sin guardarlo de nuevo con otro programa.
refusal-client-approval-missing = La revisión { $revision } cambia los MRU mensuales y ningún usuario autorizado del cliente la ha aprobado.
    .cure = Registre la aprobación del cliente, con la prueba.
refusal-evidence-missing = Falta la prueba de la aprobación de { $email }.
    .cure = Describa la prueba o adjunte un archivo.
refusal-grant-incomplete = A la autorización le falta { $field ->
        [email] el correo
        [name] el nombre
        [role] el rol
        [evidence] la prueba
       *[other] { $field }
    }.
    .cure = Complétela.
refusal-grant-dates = La autorización termina ({ $until }) antes de empezar ({ $from }).
    .cure = Corrija las fechas.
refusal-grant-limit = Un límite no puede ser negativo.
    .cure = Escríbalo sin signo, o no lo ponga.

# Lo que pasó
event-grant = Autorización
event-revoke = Revocación
event-draft = Borrador
event-submit = Presentación
event-approve = Aprobación
event-return = Devolución
event-issue = Emisión
event-client-approve = Aprobación del cliente
event-accept = Aceptación del cliente
event-reject = Rechazo del cliente
event-withdraw = Retiro
event-refused = Intento rechazado ({ $attempt }): { $why }
log-content = contenido { $hash }
log-amount = { $mrus } MRU, USD { $net } al mes
log-valid = vale hasta { $day }
log-proposal = propuesta SHA-256 { $hash }
log-document = documento aceptado SHA-256 { $hash }
log-grant = { $name } ({ $email }), { $role }, de { $from } a { $until }

# Lo que miden las políticas
role-sales-manager = Jefatura de ventas
role-finance = Finanzas

measure-discount = Descuento (%)
measure-margin = Margen (%)
measure-manual-prices = Precios a mano
measure-price-book-age = Antigüedad de los precios (días)
measure-validity = Validez (días)
measure-example-rate-card = Tarifarios de ejemplo en uso
measure-unverified-prices = Líneas con precios sin verificar

# Verificación
verify-integrity = SQLite encuentra daños en la biblioteca: restaure una copia.
verify-head = El registro no contiene el hash { $hash }: no es el que era cuando se anotó.
verify-file = { $label }: el archivo congelado { $sha256 } falta o fue alterado.
verify-remade = { $label }: al hacerla de nuevo con lo congelado, no sale igual: { $reason }.

error-record-unreadable = El registro de cotizaciones no se puede leer en el suceso { $seq }: { $reason }.
error-record-unreadable-hint = Quizás lo escribió una versión más nueva de Aforo: actualice el programa; no se ha cambiado nada.
error-chain-broken = El registro de cotizaciones fue alterado en el suceso { $seq }: { $reason }.
error-chain-broken-hint = Restaure una copia de la biblioteca; no se ha cambiado nada.
chain-head = falta el registro del último suceso
chain-missing = falta un suceso
chain-order = un suceso no sigue al anterior
chain-changed = un suceso fue cambiado
chain-end = faltan los últimos sucesos
error-library-other = «{ $path }» no es una biblioteca de Aforo.
error-library-other-hint = Elija otro archivo; este no se ha cambiado.
error-library-newer = «{ $path }» tiene el formato { $found }, y este programa conoce hasta el { $known }: la escribió una versión más nueva de Aforo.
error-library-newer-hint = Actualice Aforo; el archivo no se ha cambiado.
error-library-damaged = «{ $path }» está dañado: { $reason }
error-library-damaged-hint = Restaure una de las copias que están junto a él; el archivo no se ha cambiado.
error-library-stale = Otra ventana u otra orden guardó algo entretanto.
error-library-stale-hint = Vuelva a abrirlo y repita el paso; no se ha cambiado nada.
error-frozen-file = El archivo congelado { $sha256 } falta o fue alterado.
error-frozen-file-hint = Restaure una copia de la biblioteca.
error-day-invalid = { $value } no es un día que se pueda registrar.
error-day-invalid-hint = Escriba AAAA-MM-DD.
error-limit-invalid = «{ $value }» no es un límite.
error-limit-invalid-hint = Escriba un número con punto decimal, por ejemplo 120.5.
error-rate-card-too-short = El tarifario { $card } vale hasta { $end } y la cotización valdría hasta { $until }.
error-rate-card-too-short-hint = Reduzca commercial.validity_days o use un tarifario vigente.
error-nothing-issued = La cotización { $number } no tiene una revisión emitida como la que se pide.
error-nothing-issued-hint = Emítala primero.

# Por qué cambia un monto
cause-scope = Alcance (líneas que entran o salen)
cause-volume = Volumen
cause-sizing = Dimensionamiento (tamaños y reglas)
cause-component-mrus = MRU por componente (tarifario)
cause-mru-value = Valor del MRU
cause-discount = Descuento
cause-exchange-rate = Tipo de cambio
cause-tax = Impuestos
change-order-unchanged = Las demás condiciones de { $label } no cambian.
error-no-change-order = { $label } no es una orden de cambio: no hay nada acordado antes que modifique.
error-no-change-order-hint = Una orden de cambio se redacta sobre una cotización aceptada: lleve el plan cambiado a ese número.
error-effective-missing = Falta desde qué día rige la orden de cambio.
error-effective-missing-hint = Escriba el primer día en que rige.

# Tarifarios
error-card-exists = Ya existe el tarifario { $reference }, y lo publicado no cambia.
error-card-exists-hint = Publíquelo con otra versión.
error-card-invalid = El tarifario tiene errores:
  { $reason }
error-card-invalid-hint = Corríjalos en el archivo y vuelva a leerlo.
error-policies-invalid = Las políticas de aprobación tienen errores:
  { $reason }
error-policies-invalid-hint = Corríjalos en el archivo y vuelva a leerlo.
error-card-unknown = No existe el tarifario «{ $reference }».
error-card-unknown-hint = Los que hay: { $known }.
error-card-parameter = «{ $name } = { $value }» no es un parámetro con un valor posible.
error-card-parameter-hint = Parámetros: margin, labour, overhead, tax, step, usd-per-mru, o de un componente COMPONENTE/labour-hours, /licences, /mrus o /CLAVE-DE-PRECIO; números con punto decimal (margen hasta 99).
error-card-csv = Hay filas que no corresponden al tarifario (línea y componente):
  { $problems }
error-card-csv-hint = Exporte el tarifario y cambie solo nombres, MRU y fuente.

# Moneda local, retención, pagos únicos, inicio por meses
problem-exchange-rate-missing = Falta el tipo de cambio de { $currency }.
    .allowed = Unidades de { $currency } por un dólar, mayor que cero.
    .cure = Escríbalo en commercial.exchange.per_usd, con su fuente y su fecha.
problem-exchange-source-missing = Falta quién publica el tipo de cambio.
    .allowed = Un nombre, por ejemplo «Dólar observado, Banco Central de Chile».
    .cure = Escríbalo: se imprime junto al equivalente.
problem-note-date-invalid = «{ $value }» no es el día en que se dio un dato.
    .allowed = Una fecha AAAA-MM-DD, o nada.
    .cure = Escriba el día, o bórrelo.
problem-exchange-date-invalid = «{ $value }» no es la fecha de un tipo de cambio.
    .allowed = Una fecha AAAA-MM-DD.
    .cure = Escriba el día en que se publicó.
problem-exchange-old = El tipo de cambio es del { $value }: tiene { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
    .allowed = Hasta { $limit ->
        [one] { $limit } día
       *[other] { $limit } días
    } sin aviso.
    .cure = Actualícelo o emita con el aviso.
problem-exchange-informative = Los montos en { $currency } son referenciales: { $value } por dólar, { $source }, { $date }.
    .allowed = La cotización vale en dólares.
    .cure = Nada que hacer, salvo que el tipo de cambio sea otro.
problem-withholding-rate = La tasa de retención { $value } no es posible.
    .allowed = Más de 0 y menos de 100 %.
    .cure = Escriba la tasa que su asesor tributario confirme.
problem-withholding-informative = La retención de { $rate } % es informativa: depende de residencia, tratado y tipo de servicio.
    .allowed = Un asesor tributario decide si se aplica.
    .cure = Confírmela antes de facturar.
problem-one-time-name-missing = Un pago único no dice qué es.
    .allowed = Un nombre.
    .cure = Escríbalo: se imprime.
problem-start-after-term = El ambiente empieza en el mes { $value }, después del plazo.
    .allowed = Un mes entre 1 y { $term }.
    .cure = Adelante el inicio o amplíe el plazo.

# Nada olvidado
resource-closed-compute = Cómputo
resource-closed-image-storage = Almacenamiento de imágenes
resource-closed-load-balancer-units = Unidades de los balanceadores
resource-closed-api-requests = Solicitudes del API Gateway
resource-closed-firewall = Firewall de aplicaciones (WAF)
resource-closed-nat = Datos por los NAT gateways
resource-closed-public-addresses = Direcciones IPv4 públicas
resource-closed-zone-traffic = Tráfico entre zonas
resource-closed-internet-out = Salida a internet
resource-closed-content-delivery = Distribución de contenido (CDN)
resource-closed-private-links = Enlaces VPN
resource-closed-logs = Logs
resource-closed-metrics = Métricas
resource-closed-alarms = Alarmas
resource-closed-secrets = Secretos
resource-closed-keys = Llaves de cifrado
resource-closed-names = Zonas DNS
resource-closed-database = Base de datos
resource-closed-database-input-output = Operaciones de la base de datos
resource-closed-backups = Respaldos
resource-closed-cache = Caché
resource-closed-search = Búsqueda
resource-closed-objects = Objetos
resource-closed-queues = Colas
resource-closed-build-minutes = Minutos de construcción
resource-closed-region-traffic = Tráfico hacia la región de contingencia
resource-closed-support-plan = Plan de soporte del proveedor de nube
resource-closed-audit-trail = Auditoría de la nube (CloudTrail, Config)
resource-closed-threat-detection = Detección de amenazas (GuardDuty, Shield Advanced)
resource-closed-mail-and-messages = Correo, SMS y notificaciones
problem-exclusion-unknown = «{ $value }» no es una partida de la lista cerrada.
    .allowed = { $known }.
    .cure = Elija una de la lista.
problem-exclusion-reason-missing = La exclusión de { $item } no dice por qué.
    .allowed = Un motivo, que se imprime.
    .cure = Escríbalo.
problem-excluded = No se cobra { $resource }: { $reason }
    .allowed = Lo que no se cotiza se excluye con su motivo.
    .cure = Para incluirlo, quite la exclusión.
error-list-open = Hay partidas que no se cotizan ni se excluyen: { $items }.
error-list-open-hint = Exclúyalas en el plan, en «Exclusiones», con un motivo, que se imprime.
error-goal-unreachable = La meta no se alcanza con este plan.
error-goal-unreachable-hint = Elija una meta menos exigente, o cambie el plan.

# Quién puede aprobar
nobody-of-the-house = Nadie de la empresa está registrado con un rol que pueda aprobarla.
nobody-of-the-client = El cliente no ha autorizado a nadie para aprobar: registre a un usuario autorizado.

# La empresa
error-logo-invalid = El logo no es una imagen que sirva.
error-logo-invalid-hint = Elija un PNG o SVG de hasta { $limit } kB.
