# Problemas del documento
problem-not-utf8 = El archivo no es texto UTF-8: el byte { $value } no se puede leer.
    .allowed = Un plan es un archivo JSON en UTF-8.
    .cure = Guárdelo como UTF-8, o ábralo y guárdelo de nuevo con Aforo.
problem-not-json = El archivo no es JSON válido en la línea { $line }, columna { $column }: { $reason }.
    .allowed = Un plan es un documento JSON completo.
    .cure = Revise comas, comillas y llaves cerca de esa línea.
problem-json-truncated = El archivo está cortado: termina en la línea { $line } sin cerrar el documento.
    .allowed = Un plan es un documento JSON completo.
    .cure = Recupere una copia; Aforo conserva todas las versiones de los planes que guarda.
problem-not-object = El archivo no contiene un plan, sino { $value }.
    .allowed = Un objeto JSON con los campos del plan.
    .cure = Cree uno a partir de una plantilla.
problem-file-too-large = El archivo pesa { $value } bytes.
    .allowed = Hasta { $limit } bytes.
    .cure = Un plan no llega a ese tamaño: compruebe que sea el archivo correcto.
problem-schema-newer = El plan usa la versión { $value } del formato.
    .allowed = Este programa lee hasta la versión { $limit }.
    .cure = Ábralo con una versión más nueva de Aforo; no se ha cambiado nada.
problem-field-unknown = El campo «{ $value }» no existe.
    .allowed = Campos conocidos aquí: { $known }.
    .cure = { $suggestion ->
        [none] Quítelo o corrija su nombre.
       *[other] ¿Quiso decir «{ $suggestion }»?
    }
problem-field-repeated = El campo «{ $value }» aparece más de una vez (línea { $line }).
    .allowed = Cada campo una sola vez.
    .cure = Deje solo el valor correcto.
problem-type-wrong = El valor { $value } no es del tipo esperado.
    .allowed = Se espera { $expected ->
        [text] un texto
        [number] un número
        [integer] un número entero
        [boolean] true o false
        [list] una lista
        [section] un objeto
       *[other] { $expected }
    }.
    .cure = Escriba el valor en la forma indicada.
problem-value-below = El valor { $value } es demasiado pequeño.
    .allowed = Como mínimo { $limit }.
    .cure = Escriba un valor desde { $limit }.
problem-value-above = El valor { $value } es demasiado grande.
    .allowed = Como máximo { $limit }.
    .cure = Escriba un valor hasta { $limit }; si es correcto, divida el plan.
problem-text-too-long = El texto tiene más de { $limit } caracteres.
    .allowed = Hasta { $limit } caracteres.
    .cure = Acórtelo.
problem-list-too-long = La lista tiene más de { $limit } elementos.
    .allowed = Hasta { $limit } elementos.
    .cure = Quite elementos o divida el plan.
problem-choice-unknown = «{ $value }» no es una de las opciones.
    .allowed = { $known }.
    .cure = { $suggestion ->
        [none] Elija una de las opciones.
       *[other] ¿Quiso decir «{ $suggestion }»?
    }
problem-decimal-malformed = «{ $value }» no es un número escrito como decimal.
    .allowed = Dígitos con punto decimal, entre comillas, por ejemplo "12.5".
    .cure = Escríbalo sin signo ni separador de miles.
problem-value-invalid = El valor { $value } no es válido: { $reason }.
    .allowed = Lo que describe plan.schema.json.
    .cure = Corrija el valor.

# Cliente y listas
problem-client-name-missing = Falta el nombre del cliente.
    .allowed = La razón social.
    .cure = Escríbalo: sin él se puede dimensionar, pero no emitir una propuesta.
problem-id-missing = Falta el identificador.
    .allowed = Minúsculas, dígitos y guiones, por ejemplo «cuentas».
    .cure = Escriba uno: las líneas y las aprobaciones se refieren a él.
problem-id-malformed = «{ $value }» no sirve como identificador.
    .allowed = Minúsculas, dígitos y guiones, sin empezar por guion.
    .cure = Por ejemplo «cuentas» o «pagos-qr».
problem-id-reserved = El identificador «{ $value }» está reservado.
    .allowed = Cualquier otro identificador.
    .cure = Elija otro.
problem-id-duplicate = El identificador «{ $value }» está repetido.
    .allowed = Un identificador distinto para cada elemento de la lista.
    .cure = Cambie uno de los dos.

# Ambientes
problem-environments-none = El plan no tiene ambientes.
    .allowed = Al menos uno.
    .cure = Agregue producción.
problem-production-none = Ningún ambiente es de producción.
    .allowed = Normalmente uno.
    .cure = Si la preproducción empieza antes, déjelo así; si no, agregue producción.
problem-region-unknown = La región «{ $value }» no está en el catálogo.
    .allowed = { $known }.
    .cure = Elija una de ellas, o agregue la región y sus precios.
problem-zones-exceed-region = La región { $region } no ofrece { $value } zonas.
    .allowed = Hasta { $limit } zonas.
    .cure = Baje el número de zonas o cambie de región.
problem-zones-too-few = { $environment } tiene { $value } zona y debe sobrevivir a la pérdida de una.
    .allowed = Al menos 2 zonas en producción.
    .cure = Use 2 o 3 zonas.
problem-redundancy-too-low = El factor de redundancia de { $environment } es { $value }.
    .allowed = Al menos 2 en producción.
    .cure = Use 2 o más.
problem-nat-not-in-every-zone = { $environment } tiene { $value } NAT gateway para { $zones ->
        [one] { $zones } zona
       *[other] { $zones } zonas
    }: si cae su zona, se pierde la salida.
    .allowed = Uno por zona.
    .cure = Use { $zones }.
problem-nat-exceed-zones = Hay { $value ->
        [one] { $value } NAT gateway
       *[other] { $value } NAT gateways
    } para { $zones ->
        [one] { $zones } zona
       *[other] { $zones } zonas
    }.
    .allowed = Como máximo uno por zona.
    .cure = Use { $zones }, o agregue zonas.
problem-egress-none = { $environment } no tiene NAT gateway: sus contenedores no pueden salir a internet ni bajar imágenes sin endpoints privados.
    .allowed = Al menos uno, salvo que la red lo resuelva de otro modo.
    .cure = Use 1.
problem-environment-unknown = El ambiente «{ $value }» no existe en este plan.
    .allowed = { $known }.
    .cure = Use uno de ellos o cree el ambiente.

# Cargas
problem-microservices-none = El plan no tiene microservicios.
    .allowed = Los que el cliente nombre.
    .cure = Agréguelos en «Microservicios».
problem-size-malformed = «{ $value }» no es un tamaño de contenedor.
    .allowed = «auto», o vCPU x GB, por ejemplo «1x2» o «2x8».
    .cure = Escriba «auto» para que Aforo lo elija.
problem-size-not-offered = Fargate no ofrece { $value }.
    .allowed = Solo combinaciones válidas de vCPU y memoria.
    .cure = La siguiente que alcanza es { $next }.
problem-size-below-jvm = { $value } es poco para una JVM.
    .allowed = Al menos 1 vCPU.
    .cure = Use «1x2» o «auto».
problem-size-too-small = { $workload } no cabe en { $value } en { $environment }: necesita { $memory_mib } MiB.
    .allowed = El menor tamaño que alcanza: { $smallest }.
    .cure = Use { $smallest } o «auto».
problem-range-inverted = El máximo ({ $value }) es menor que la base ({ $base }).
    .allowed = Un máximo desde { $base }.
    .cure = Suba el máximo, baje la base, o escriba 0 para que Aforo los calcule.
problem-range-below-redundancy = La base de { $value } tarea es menor que el factor de redundancia { $redundancy }.
    .allowed = Al menos { $redundancy } en producción.
    .cure = Use { $redundancy }, o 0 para que Aforo la calcule.
problem-latency-below-cpu = { $workload } responde en { $value } ms, pero usa { $cpu_ms } ms de CPU.
    .allowed = Una latencia no menor que el tiempo de CPU.
    .cure = Revise ambos números.
problem-override-duplicate = { $workload } tiene dos excepciones para «{ $value }».
    .allowed = Una por ambiente.
    .cure = Quite una.
problem-sso-needs-database = El inicio de sesión único necesita una base de datos y Aurora está apagada.
    .allowed = Aurora encendida.
    .cure = Encienda Aurora en «Datos».
problem-connections-exceeded = En { $environment } los pools piden { $demand } conexiones en el máximo de autoescalado, y { $value } deja { $limit } (de { $max_connections }).
    .allowed = Como máximo { $limit } conexiones. La que más pide: { $largest }.
    .cure = La menor clase que alcanza es { $smallest }; también puede bajar el pool o el máximo.

# Datos
problem-class-unknown = La clase «{ $value }» no está en el catálogo.
    .allowed = { $known }.
    .cure = Elija una de ellas.
problem-class-burstable = { $value } es una clase de ráfaga: no es para producción.
    .allowed = Clases de uso sostenido.
    .cure = Use db.r6g.large o cache.r6g.large, según el servicio.
problem-database-without-replica = La base de datos de producción no tiene réplica: una falla la detiene hasta 10 minutos.
    .allowed = Al menos una réplica en otra zona.
    .cure = Use 1.
problem-cache-without-replica = La caché de producción no tiene réplica.
    .allowed = Al menos una réplica en otra zona.
    .cure = Use 1.

# Tráfico y recuperación
problem-traffic-absurd = El tráfico es de { $value } solicitudes al mes.
    .allowed = Hasta { $limit }.
    .cure = Revise usuarios, sesiones y solicitudes por sesión.
problem-traffic-none = El plan no espera tráfico: solo se cotiza lo que corre siempre.
    .allowed = Un tráfico mayor que cero.
    .cure = Escriba usuarios y solicitudes.
problem-peak-below-busiest-hour = El factor de pico { $value } queda bajo la hora más cargada del perfil, que trae { $busiest } veces el promedio.
    .allowed = { $busiest } o más.
    .cure = Suba el factor de pico o elija el perfil de tráfico que corresponda.
problem-backend-shares-exceed = Los enlaces VPN y la salida a internet suman { $sum } % de las solicitudes.
    .allowed = Hasta 100 %.
    .cure = Baje uno de los porcentajes, o déjelo si una solicitud llama a ambos.
problem-recovery-off = La recuperación ante desastres está apagada.
    .allowed = El servicio copia los datos a otra región.
    .cure = Enciéndala, o déjela apagada si el cliente la excluye por escrito.
problem-recovery-same-region = La región de contingencia es la misma de producción ({ $value }).
    .allowed = Otra región.
    .cure = Use us-west-1.

# Comercial y precios
problem-rate-card-unknown = El tarifario «{ $value }» no existe.
    .allowed = { $known }.
    .cure = Elija uno de ellos.
problem-rate-card-example = El tarifario { $value } es un EJEMPLO: sus MRU derivados y el valor del MRU deben reemplazarse por los de la organización.
    .allowed = Un tarifario publicado por la organización.
    .cure = Publique el propio antes de emitir una cotización.
problem-rate-card-expired = El tarifario { $value } no rige en la fecha de la cotización ({ $date }).
    .allowed = Rige del { $from } al { $until }.
    .cure = Use un tarifario vigente.
problem-component-missing = El tarifario { $value } no tiene el componente «{ $component }».
    .allowed = Un componente por cada cosa que se activa.
    .cure = Agréguelo al tarifario o elija otro tamaño o clase.
problem-percent-range = { $value } % está fuera de rango.
    .allowed = Entre 0 y 100.
    .cure = Escriba un porcentaje entre 0 y 100.
problem-taxes-none = Los impuestos son propios del plan, pero no hay ninguno.
    .allowed = Al menos un impuesto con nombre y tasa.
    .cure = Agréguelo, o elija «país» o «ninguno».
problem-tax-name-missing = Falta el nombre del impuesto.
    .allowed = El nombre que se imprime, por ejemplo IVA.
    .cure = Escríbalo.
problem-tax-rate-missing = No hay una tasa única para { $country }.
    .allowed = Impuestos propios del plan, o ninguno.
    .cure = Elija «propios» y escriba los que apliquen, o «ninguno» si la operación está exenta.
problem-taxes-excluded = La cotización no incluye impuestos.
    .allowed = Con impuestos del país o propios.
    .cure = Déjelo así solo si la operación está exenta.
problem-price-missing = No hay precio de { $resource } ({ $key }) en { $value } para { $environment }.
    .allowed = Regiones con ese precio en { $book }: { $regions }.
    .cure = Cambie la región o importe el precio; nunca se toma cero.
problem-price-unverified = El precio de { $service } ({ $value }) en { $region } no está verificado.
    .allowed = Un precio con fuente comprobable.
    .cure = Compruébelo en la lista del proveedor antes de firmar.
problem-price-book-unknown = El libro de precios «{ $value }» no está en la biblioteca.
    .allowed = Los que hay: { $known }.
    .cure = Importe ese libro, elija otro o deje el campo vacío para usar el activo.
problem-override-reason-missing = El precio manual de { $key } no dice por qué.
    .allowed = El motivo, por ejemplo el acuerdo con el proveedor.
    .cure = Escríbalo: todos los documentos lo imprimen.
problem-override-end-invalid = El precio manual de { $key } no tiene un último día válido: «{ $value }».
    .allowed = Una fecha AAAA-MM-DD.
    .cure = Escriba hasta qué día vale.
problem-override-twice = El precio manual de { $value } en { $region } está dos veces.
    .allowed = Uno por precio y región.
    .cure = Quite uno.
problem-override-unknown = No hay precio { $value } en { $region } que reemplazar en { $book }.
    .allowed = Regiones con ese precio: { $regions }.
    .cure = Corrija la clave o la región; están en la lista de precios.
# Without the amounts: this sentence reaches the client, and what the provider grants does not. The estimate's line shows them.
problem-override-in-force = Precio manual de { $value } en { $region }, hasta { $expires }. Motivo: { $reason }.
    .allowed = Un precio acordado con el proveedor.
    .cure = Confírmelo antes de firmar.
problem-override-expired = El precio manual de { $value } en { $region } venció el { $expires }: se usa el del libro.
    .allowed = Un precio manual vigente.
    .cure = Renuévelo o quítelo.
problem-spot-in-production = El { $value } % de las tareas de producción corre en Fargate Spot, que AWS puede detener con dos minutos de aviso.
    .allowed = 0 en cargas que no toleran interrupciones.
    .cure = Use Spot en preproducción, o confirme que las cargas lo toleran.
problem-architecture-arm = Los contenedores corren en ARM (Graviton): las imágenes deben construirse para esa arquitectura.
problem-commitment-outlives-term = El Savings Plan dura { $months ->
        [one] { $months } mes
       *[other] { $months } meses
    } y el contrato { $term }.
    .allowed = Un compromiso que no dure más que el contrato.
    .cure = Alargue el plazo, acorte el compromiso o acepte el riesgo.
purchase-arm = Procesador ARM
purchase-spot-preproduction = Preproducción en Spot
purchase-savings-1y = Savings Plan a 1 año
purchase-savings-3y = Savings Plan a 3 años
purchase-free-tiers = Capas gratuitas
problem-price-book-stale = El libro de precios { $value } tiene { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
    .allowed = Hasta { $limit ->
        [one] { $limit } día
       *[other] { $limit } días
    }.
    .cure = Importe precios nuevos.

# Recursos del proveedor
resource-fargate-vcpu-spot = Fargate Spot, vCPU
resource-fargate-memory-spot = Fargate Spot, memoria
resource-fargate-vcpu-committed = Fargate con Savings Plan, vCPU
resource-fargate-memory-committed = Fargate con Savings Plan, memoria
resource-fargate-vcpu = Fargate, vCPU
resource-fargate-memory = Fargate, memoria
resource-ecr-storage = ECR, imágenes
resource-alb-hours = Balanceador de aplicación, horas
resource-alb-units = Balanceador de aplicación, unidades de capacidad
resource-nlb-hours = Balanceador de red, horas
resource-nlb-units = Balanceador de red, unidades de capacidad
resource-api-gateway-requests = API Gateway, solicitudes
resource-authorizer-requests = Autorizador Lambda, invocaciones
resource-authorizer-duration = Autorizador Lambda, duración
resource-waf-acl = WAF, lista de control
resource-waf-rules = WAF, reglas
resource-waf-requests = WAF, solicitudes
resource-nat-gateway-hours = NAT gateway, horas
resource-nat-gateway-data = NAT gateway, datos
resource-public-ipv4 = Direcciones IPv4 públicas
resource-vpn-hours = VPN, conexión
resource-vpn-ipv4 = VPN, direcciones IPv4 públicas
resource-aurora-instances = Aurora, instancias
resource-aurora-storage = Aurora, almacenamiento
resource-aurora-io = Aurora, operaciones de disco
resource-aurora-backup = Aurora, respaldos
resource-redis-nodes = Redis, nodos
resource-opensearch-nodes = OpenSearch, nodos
resource-opensearch-storage = OpenSearch, almacenamiento
resource-s3-storage = S3, almacenamiento
resource-s3-writes = S3, escrituras
resource-s3-reads = S3, lecturas
resource-sqs-requests = SQS, solicitudes
resource-logs-ingestion = CloudWatch, ingreso de logs
resource-logs-storage = CloudWatch, logs guardados
resource-metrics = CloudWatch, métricas
resource-alarms = CloudWatch, alarmas
resource-secrets = Secrets Manager, secretos
resource-kms-keys = KMS, llaves
resource-dns-zones = Route 53, zonas
resource-cdn-data = CloudFront, datos
resource-cdn-requests = CloudFront, solicitudes
resource-transfer-out = Transferencia a internet
resource-transfer-vpn = Transferencia por la VPN
resource-transfer-zones = Transferencia entre zonas
resource-pipelines = CodePipeline, pipelines
resource-build-minutes = CodeBuild, minutos
resource-dr-snapshot = Contingencia: copia de la base de datos
resource-dr-transfer = Contingencia: transferencia de copias
resource-dr-replica = Contingencia: réplica de Aurora
resource-dr-replica-storage = Contingencia: almacenamiento de la réplica
resource-dr-objects = Contingencia: objetos
resource-dr-object-writes = Contingencia: escritura de objetos
resource-dr-object-transfer = Contingencia: transferencia de objetos
resource-dr-key = Contingencia: llave KMS

# Orígenes
origin-input = Dato del plan: { $path }
origin-price = { $service }, { $region }: USD { $usd } por { $unit }, desde el uso { $from }; vigente desde { $effective }; { $sku }; fuente: { $source }
origin-price-manual = PRECIO MANUAL de { $service } en { $region }: USD { $usd } por { $unit }. Motivo y vigencia: { $source }
origin-price-unverified = { $service }, { $region }: USD { $usd } por { $unit }, desde el uso { $from }; SIN VERIFICAR; fuente: { $source }
origin-rate-card = Tarifario { $card }: { $component } ({ $kind ->
    [published] publicado
    [included] incluido
   *[derived] derivado
}); { $source }
origin-mru-value = Valor del MRU en el tarifario { $card }
origin-formula = Resultado de la fórmula { $id }
origin-rule = Regla: { $name } ({ $id })
origin-share = Uso de toda la cuenta, repartido por ambiente
date-unknown = fecha desconocida
sku-unknown = sin código del proveedor

# Límites
limit-connections = Conexiones a { $class } en { $environment }

# Cotización
scope-shared = Compartido

# Plantillas
template-connect-bank = Canal digital de un banco
template-connect-bank-description = Modyo Connect para un banco: tres ambientes, doce microservicios, widgets CLI y Builder, dos enlaces VPN, Keycloak, Aurora y Redis.
template-connect-small = Connect, cliente pequeño
template-connect-small-description = Activación completa para una cooperativa: producción y certificación, cuatro microservicios, un enlace VPN, Keycloak, Aurora y S3, contingencia en us-west-1.
template-connect-medium = Connect, cliente mediano
template-connect-medium-description = Activación completa para una aseguradora: tres ambientes, ocho microservicios, dos enlaces VPN, Keycloak, Aurora, Redis y S3, contingencia en us-west-1.
template-connect-large = Connect, cliente grande
template-connect-large-description = Activación completa para un banco: cuatro ambientes, producción en tres zonas, 24 microservicios, tres enlaces VPN, Keycloak, Aurora, Redis, OpenSearch, S3 y colas.
template-wallenomic = Plataforma financiera sin servidores (Wallenomic)
template-wallenomic-description = 25 microservicios en ECS Fargate con un pipeline cada uno y otro de infraestructura, API Gateway, CloudFront, RDS, S3, EC2, WorkSpaces y CloudWatch; producción y desarrollo.
template-wallenomic-40 = Plataforma financiera, con 40 microservicios
template-wallenomic-40-description = El mismo plan crecido de 25 a 40 microservicios, para comparar costo, MRU y capacidad.
template-mmrv = Migración de ECS en AWS a AKS en Azure (MMRV)
template-mmrv-description = Lo que corre hoy en ECS y Amplify con la base en Azure, y la migración en cinco fases a ACR y AKS: doble operación, esfuerzo, riesgos y punto de equilibrio.
template-eks-rds = Aplicación en EKS con RDS
template-eks-rds-description = EKS con balanceador, ACM, RDS con standby, CloudWatch, CloudTrail y CloudFormation; local, QA y producción; canary y rolling updates.
template-night-watch = Servidores web en EC2 y Kubernetes (Night Watch)
template-night-watch-description = VPC con subredes públicas y privadas, NAT por zona, servidores Nginx en EC2, respaldos en S3, alarmas con SNS, y un clúster con HPA, Ingress y volumen persistente.
template-empty = Plan en blanco
template-empty-description = Producción y certificación con los valores por defecto del servicio; sin microservicios.

# Pasos
step-create = Crear el plan
step-set = Cambiar { $path }
step-insert = Agregar en { $path }
step-remove = Quitar { $path }
step-many = Cambiar { $count ->
        [one] { $count } campo
       *[other] { $count } campos
    }

# Errores
error-plan-invalid = El plan tiene { $count ->
    [one] un error
   *[other] { $count } errores
} y no se puede calcular.
error-plan-invalid-hint = Corrija lo que se indica y vuelva a intentarlo.
error-plan-unknown = El plan «{ $id }» no está en la biblioteca.
error-plan-unknown-hint = Puede haberse borrado en otra ventana; elija otro.
error-template-unknown = La plantilla «{ $id }» no existe.
error-template-unknown-hint = Plantillas: { $known }.
error-line-unknown = La línea «{ $id }» no existe en este plan.
error-line-unknown-hint = { $suggestion ->
    [none] Las líneas son las de la cotización y las de la estimación.
   *[other] ¿Quiso decir «{ $suggestion }»?
}
error-client-name-missing = Falta el nombre del cliente: la propuesta no se puede emitir.
error-client-name-missing-hint = Escríbalo en client.name.
error-edit-invalid = No se puede cambiar «{ $path }»: { $reason }.
error-edit-invalid-hint = Actualice la ventana y vuelva a intentarlo.
error-library = La biblioteca no respondió: { $reason }
error-library-hint = El plan en pantalla no se ha perdido; compruebe el disco y vuelva a intentarlo.
error-document = El documento no se pudo generar: { $reason }
error-document-hint = Informe el error con el plan que lo causa.
error-file-read = No se puede leer «{ $path }»: { $reason }
error-file-read-hint = Compruebe la ruta y los permisos.
error-file-write = No se puede escribir «{ $path }»: { $reason }
error-file-write-hint = Compruebe la carpeta, el espacio y los permisos; no quedó nada a medias.
error-preview-stale = Ya hay una versión más nueva de esta vista.
error-preview-stale-hint = Espere un momento: se muestra al terminar.
error-not-exported = «{ $path }» no es un documento que se haya exportado en esta sesión.
error-not-exported-hint = Expórtelo de nuevo.
error-file-open = No se puede abrir «{ $path }»: { $reason }
error-file-open-hint = Instale un programa para ese tipo de archivo, o ábralo desde su carpeta.
error-data = Los datos de precios del programa no se pueden leer: { $reason }
error-data-hint = Reinstale el programa.

# Símbolos de las fórmulas
symbol-acls = listas de control
symbol-gb = GB
symbol-gb-per-hour = GB por hora
symbol-kib = KiB
symbol-usd-per-mru = USD por MRU
symbol-addresses = direcciones
symbol-alarms = alarmas
symbol-backup = respaldo
symbol-balancers = balanceadores
symbol-builds = builds
symbol-change = cambio
symbol-compression = compresión
symbol-connections = conexiones
symbol-connections-unit = conexiones por unidad
symbol-copies = copias
symbol-directions = direcciones de ida y vuelta
symbol-gateways = gateways
symbol-hours = horas
symbol-images = imágenes
symbol-instances = instancias
symbol-internet-share = parte hacia internet
symbol-keys = llaves
symbol-link-share = parte por el enlace
symbol-memory = memoria
symbol-messages = mensajes
symbol-metrics = métricas
symbol-minutes = minutos
symbol-misses = fallos de caché
symbol-months = meses
symbol-nodes = nodos
symbol-object = objeto
symbol-operations = operaciones
symbol-per-thousand = por mil
symbol-price = precio
symbol-quantity = cantidad
symbol-repositories = repositorios
symbol-request = solicitud
symbol-requests = solicitudes
symbol-requests-per-message = solicitudes por mensaje
symbol-response = respuesta
symbol-rules = reglas
symbol-seconds = segundos
symbol-secrets = secretos
symbol-tasks = tareas
symbol-traffic-share = parte del tráfico
symbol-unit = unidad
symbol-unit-mrus = MRU por unidad
symbol-vcpu = vCPU
symbol-workloads = cargas
symbol-zones = zonas
symbol-usage = uso
symbol-account-usage = uso de la cuenta
symbol-account-cost = costo de la cuenta
symbol-free = gratuito

# Libros de precios
error-book-unknown = El libro de precios «{ $id }» no existe.
error-book-unknown-hint = Los que hay: { $known }.
error-book-exists = Ya hay un libro de precios «{ $id }», y un libro publicado no cambia.
error-book-exists-hint = Elija otro nombre, o ninguno para que lleve la fecha.
error-book-name = «{ $id }» no sirve como nombre de un libro de precios.
error-book-name-hint = Use minúsculas, cifras y guiones, por ejemplo aws-2026-12.
error-book-damaged = El libro de precios «{ $id }» de la biblioteca no se puede leer: { $reason }.
error-book-damaged-hint = Restaure una copia de la biblioteca o importe los precios de nuevo.
error-mapping-invalid = La tabla de correspondencias tiene errores:
    { $reason }
error-mapping-invalid-hint = Corrija esas líneas; las columnas son las de pricing-data/mapping/keys.csv.
error-import-invalid = La importación se detuvo: { $count ->
    [one] hay un problema
   *[other] hay { $count } problemas
}. La biblioteca quedó como estaba.
error-import-invalid-hint = Corrija o descargue de nuevo los archivos y repita.
error-import-disagree = { $one } y { $other } dan precios distintos de { $key } en { $region }.
error-import-disagree-hint = Importe solo el archivo más reciente de los dos. La biblioteca quedó como estaba.
error-import-failed = Los precios no forman un libro: { $reason }.
error-import-failed-hint = La biblioteca quedó como estaba.
error-import-cancelled = La importación se canceló.
error-import-cancelled-hint = La biblioteca quedó como estaba.
error-floor-invalid = «{ $value }» no es un margen.
error-floor-invalid-hint = Escriba un porcentaje entre -100 y 100, por ejemplo 25.
place-line = línea { $number }
place-byte = byte { $number }
price-file-aws-offer-csv = Oferta de AWS (CSV)
price-file-aws-offer-json = Oferta de AWS (JSON)
price-file-aws-query-json = Consulta get-products de AWS
price-file-aws-savings-csv = Savings Plans de AWS (CSV)
price-file-aws-savings-json = Savings Plans de AWS (JSON)
price-file-azure-retail-json = Precios de Azure (JSON)
import-skipped-other-term = reservas y otras modalidades
import-skipped-unmapped = productos que el planificador no usa
import-skipped-other-location = fuera de las regiones (Outposts, zonas locales)
import-skipped-other-region = de una región sin identificar
import-skipped-ambiguous = claves con varios precios distintos
import-skipped-repeated = repetidos con el mismo precio
import-skipped-free = cantidades gratuitas (solo cuentan si el plan las activa)
import-more = Y { $count ->
        [one] { $count } problema
       *[other] { $count } problemas
    } más.
import-file-read = El archivo no se puede leer: { $reason }.
    .cure = Compruebe la ruta y los permisos.
import-archive-broken = El archivo comprimido está dañado o incompleto: { $reason }.
    .cure = Descárguelo de nuevo.
import-archive-several = El ZIP contiene { $count } archivos; debe contener uno.
    .cure = Descomprímalo e importe los archivos que necesite.
import-archive-bomb = El archivo comprimido tiene { $size } bytes y se expande a más de { $limit }: ninguna lista de precios se comprime así.
    .cure = Descárguelo del proveedor; si es auténtico, descomprímalo antes.
import-not-utf8 = El texto no es UTF-8 desde ese byte.
    .cure = Descárguelo de nuevo; si una planilla lo guardó, use el original.
import-utf16 = El archivo está en UTF-16, como lo guardan algunas planillas.
    .cure = Use el archivo original del proveedor o guárdelo como CSV UTF-8.
import-empty = El archivo está vacío.
    .cure = Descárguelo de nuevo.
import-line-too-long = Una línea tiene más de { $limit } bytes: no es una lista de precios.
    .cure = Compruebe que es el archivo correcto.
import-header-missing = No se encuentra la fila de encabezados con SKU y PricePerUnit (o DiscountedRate) entre las primeras filas.
    .cure = Use el index.csv del proveedor, separado por comas y sin editar.
import-column-missing = Faltan columnas: { $columns }.
    .cure = Use el archivo completo del proveedor.
import-fields = La fila tiene { $found } campos y el encabezado { $expected }: el archivo está cortado o editado.
    .cure = Descárguelo de nuevo.
import-quote-open = La fila termina dentro de unas comillas ({ $found } de { $expected } campos): el archivo está cortado.
    .cure = Descárguelo de nuevo.
import-json-broken = El JSON no es válido: { $reason }.
    .cure = Descárguelo de nuevo.
import-json-truncated = El JSON termina antes de tiempo: el archivo está cortado.
    .cure = Descárguelo de nuevo.
import-json-deep = El JSON tiene más de { $limit } niveles: no es una lista de precios.
    .cure = Compruebe que es el archivo correcto.
import-json-member-large = Un valor del JSON tiene más de { $limit } bytes: no es una lista de precios.
    .cure = Compruebe que es el archivo correcto.
import-json-index = Es un índice ({ $keys }): enumera archivos y no tiene precios.
    .cure = Descargue el archivo de su región que el índice nombra (currentVersionUrl o versionUrl).
import-json-unknown = No es una lista de precios conocida; sus claves son: { $keys }.
    .cure = Se aceptan ofertas de AWS (CSV o JSON), get-products, Savings Plans y precios minoristas de Azure.
import-price-invalid = «{ $value }» no es un precio ni un límite de tramo válido (SKU { $sku }).
    .cure = Debe ser un número de cero en adelante; descargue el archivo de nuevo.
import-unit-unknown = La unidad «{ $unit }» de { $key } no se conoce; se esperaba { $expected }, que se escribe: { $known }.
    .cure = Si es correcta, agréguela a pricing-data/mapping/units.csv.
import-currency = El precio está en { $currency }; los libros de precios están en USD.
    .cure = Use la lista en dólares.
import-tiers-broken = Los tramos de { $key } (SKU { $sku }) tienen un hueco o se solapan en { $at }.
    .cure = Descargue el archivo de nuevo; cada tramo debe empezar donde termina el anterior.
import-rate-repeated = El precio { $rate } (SKU { $sku }) está dos veces.
    .cure = Descargue el archivo de nuevo.
import-nothing-mapped = Ninguno de sus { $rows } precios (oferta «{ $offer }») es de los que usa el planificador.
    .cure = Ofertas con correspondencia: { $known }. Para otras, agregue líneas con --mapping.

limit-name-api-gateway-rate = API Gateway, solicitudes por segundo de la cuenta en { $place }
limit-name-waf-rate = WAF, solicitudes por segundo de { $place }
limit-name-vpn-throughput = VPN, Mbit/s de un túnel: { $place }
limit-name-nat-throughput = NAT, Mbit/s de cada gateway de { $place }
limit-name-tasks-per-service = ECS, tareas de un servicio: { $place }
limit-name-api-gateway-timeout = API Gateway, segundos de la solicitud más lenta: { $place }
limit-name-api-gateway-payload = API Gateway, MiB del mensaje más grande: { $place }
limit-name-authorizer-concurrency = Lambda, autorizaciones simultáneas de la cuenta en { $place }
limit-name-alb-units-new = Balanceador de aplicación, unidades de capacidad (deciden: conexiones nuevas): { $place }
limit-name-alb-units-active = Balanceador de aplicación, unidades de capacidad (deciden: conexiones activas): { $place }
limit-name-alb-units-bytes = Balanceador de aplicación, unidades de capacidad (deciden: bytes): { $place }
limit-name-alb-units-rules = Balanceador de aplicación, unidades de capacidad (deciden: evaluaciones de reglas): { $place }
limit-name-nlb-units-new = Balanceador de red, unidades de capacidad (deciden: conexiones nuevas): { $place }
limit-name-nlb-units-active = Balanceador de red, unidades de capacidad (deciden: conexiones activas): { $place }
limit-name-nlb-units-bytes = Balanceador de red, unidades de capacidad (deciden: bytes): { $place }
limit-name-targets-per-group = Balanceador de aplicación, destinos de un grupo: { $place }
limit-name-nat-connections = NAT, conexiones simultáneas a un mismo destino, por gateway: { $place }
limit-name-fargate-vcpu = Fargate, vCPU de la cuenta en { $place }, con un despliegue al máximo
limit-name-fargate-launch-rate = Fargate, arranques de tareas por segundo de la cuenta en { $place }
limit-name-service-launch-rate = ECS, arranques de un servicio en un minuto: { $place }
limit-name-aurora-storage = Aurora, GiB guardados: { $place }
limit-name-redis-connections = Redis, conexiones: { $place }
limit-name-redis-memory = Redis, GiB de memoria: { $place }
limit-name-opensearch-storage = OpenSearch, GB de disco: { $place }
limit-name-opensearch-heap = OpenSearch, fragmentos que lleva la memoria de la JVM: { $place }
limit-name-opensearch-shards = OpenSearch, fragmentos de los nodos: { $place }
limit-name-log-volume = CloudWatch, GB de registros al mes: { $place }
limit-name-log-put-rate = CloudWatch, envíos de registros por segundo de la cuenta en { $place }
limit-name-secrets-rate = Secrets Manager, lecturas por segundo de la cuenta en { $place }
limit-name-kms-rate = KMS, operaciones por segundo de la cuenta en { $place }
limit-name-sqs-fifo-rate = SQS FIFO, mensajes por segundo de una cola: { $place }
limit-name-sqs-in-flight = SQS, mensajes en proceso de una cola: { $place }
limit-name-s3-writes = S3, escrituras por segundo en un prefijo: { $place }
limit-name-s3-reads = S3, lecturas por segundo de un prefijo: { $place }
problem-limit-to-raise = { $name }: { $demand } en el pico, y una cuenta empieza con { $limit }. Se supone que AWS sube la cuota.
    .allowed = Hasta { $limit } sin pedirlo.
    .cure = Pida la cuota antes de la puesta en marcha (Service Quotas).
problem-limit-exceeded = { $name }: { $demand } en el pico.
    .allowed = Hasta { $limit }; AWS no lo sube.
    .cure = Reparta la carga, elija una clase mayor o cambie el diseño.
problem-limit-api-gateway-rate = El pico de { $value } es de { $demand } solicitudes por segundo.
    .allowed = API Gateway admite { $limit } por cuenta y región, salvo que AWS lo aumente.
    .cure = Pida el aumento antes de la puesta en marcha, o reparta los ambientes en varias cuentas.
problem-limit-waf-rate = El pico de { $value } es de { $demand } solicitudes por segundo.
    .allowed = Una lista de WAF admite { $limit }.
    .cure = Pida el aumento a AWS o reparta la entrada.
problem-limit-vpn-throughput = El enlace { $value } lleva { $demand } Mbit/s en el pico.
    .allowed = Un túnel lleva { $limit } Mbit/s.
    .cure = Use un enlace dedicado, túneles grandes en un Transit Gateway, o reduzca lo que pasa por el enlace.
problem-limit-nat-throughput = Cada gateway NAT de { $value } lleva { $demand } Mbit/s en el pico.
    .allowed = Hasta { $limit } Mbit/s por gateway.
    .cure = Agregue gateways o lleve el tráfico de AWS por endpoints.
problem-limit-tasks-per-service = { $value } llega a { $demand } tareas.
    .allowed = Hasta { $limit } tareas por servicio.
    .cure = Use contenedores más grandes o divida el servicio.
component-choice = { $count } × { $class }
component-choice-disk = { $count } × { $class } con { $disk } GB
component-name-keycloak = Keycloak en { $environment }
component-name-aurora = Aurora en { $environment }
component-name-redis = Redis en { $environment }
component-name-opensearch = OpenSearch en { $environment }
component-aspect-vcpu = vCPU
component-aspect-memory = GiB de memoria
component-aspect-connections = conexiones
component-aspect-disk = GB de disco por nodo
component-aspect-shards = fragmentos por nodo
component-aspect-nodes = nodos
component-aspect-steady = clase sin créditos de CPU
component-why-fits = { $stated } alcanza; lo más justo: { $demand } de { $offer } ({ $aspect }).
component-why-too-small = { $stated } es insuficiente porque hacen falta { $demand } ({ $aspect }) y ofrece { $offer }; { $recommended } alcanza.
component-why-too-small-steady = { $stated } no sirve para producción porque su CPU depende de créditos; { $recommended } alcanza.
component-why-larger = { $stated } sobra: usa { $demand } de { $offer } ({ $aspect }); { $recommended } alcanza.
component-why-unreachable = { $stated } es insuficiente porque hacen falta { $demand } ({ $aspect }) y ofrece { $offer }; nada del catálogo alcanza.
problem-component-too-small = { $component ->
        [keycloak] Keycloak
        [aurora] Aurora
        [redis] Redis
       *[opensearch] OpenSearch
    } en { $environment } es insuficiente con { $value }: { $aspect ->
        [vcpu] hacen falta { $demand } vCPU y ofrece { $offer }
        [memory] hacen falta { $demand } GiB de memoria y ofrece { $offer }
        [connections] hacen falta { $demand } conexiones y ofrece { $offer }
        [disk] hacen falta { $demand } GB de disco por nodo y ofrece { $offer }
        [shards] lleva { $demand } fragmentos por nodo y aguanta { $offer }
        [nodes] hacen falta { $demand } nodos y ofrece { $offer }
       *[steady] su CPU depende de créditos
    }.
    .allowed = La guía publicada pide { $recommended }.
    .cure = Elija { $recommended }, o revise los datos que lo exigen.
problem-latency-unreachable = { $workload } en { $environment } no puede responder el 95 % en { $value } ms: solo su propio trabajo toma { $floor } ms con { $size }.
    .allowed = Un objetivo mayor, o menos tiempo por solicitud.
    .cure = Reduzca el tiempo de CPU o de espera de la solicitud, use un contenedor de al menos 1 vCPU, o suba el objetivo; más tareas no ayudan.
chart-tasks = Tareas
chart-rates = Solicitudes por segundo
chart-base = Base
chart-maximum = Máximo
day-monday = lun
day-tuesday = mar
day-wednesday = mié
day-thursday = jue
day-friday = vie
day-saturday = sáb
day-sunday = dom

# Resistencia: qué pasa, por qué se resiste o no, y el menor cambio que lo arregla
check-no-cure = Ningún cambio de este solo valor basta; revise el rango, la carga o el objetivo.
check-zone-loss-title = Se pierde una zona en el minuto más cargado
check-zone-loss-pass = { $left ->
        [one] Queda { $left }
       *[other] Quedan { $left }
    } de { $tasks ->
        [one] { $tasks } tarea
       *[other] { $tasks } tareas
    } y { $needed ->
        [one] basta { $needed }
       *[other] bastan { $needed }
    }.
check-zone-loss-fail = { $left ->
        [one] Queda { $left }
       *[other] Quedan { $left }
    } de { $tasks ->
        [one] { $tasks } tarea
       *[other] { $tasks } tareas
    } y { $needed ->
        [one] se necesita { $needed }
       *[other] se necesitan { $needed }
    } ({ $zones ->
        [one] { $zones } zona
       *[other] { $zones } zonas
    }).
check-zone-loss-cure = Suba el máximo a { $enough ->
        [one] { $enough } tarea
       *[other] { $enough } tareas
    } y reparta producción en al menos dos zonas.
check-zone-loss-now-title = Se pierde una zona en una hora cargada, hasta reponer las tareas
check-zone-loss-now-pass = A { $rate } solicitudes por segundo las demás zonas atienden todo mientras se reponen las tareas.
check-zone-loss-now-fail = A { $rate } solicitudes por segundo { $at_risk ->
        [one] { $at_risk } solicitud espera
       *[other] { $at_risk } solicitudes esperan
    } durante { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    } (base { $base }, { $zones ->
        [one] { $zones } zona
       *[other] { $zones } zonas
    }).
check-zone-loss-now-cure = Suba la base a { $enough ->
        [one] { $enough } tarea
       *[other] { $enough } tareas
    } y reparta producción en al menos dos zonas.
check-burst-title = El tráfico crece { $factor ->
        [one] { $factor } vez
       *[other] { $factor } veces
    } en { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }
check-burst-pass = Desde { $rate } solicitudes por segundo el escalado llega a tiempo; ninguna espera.
check-burst-fail = Desde { $rate } solicitudes por segundo { $at_risk ->
        [one] { $at_risk } solicitud espera
       *[other] { $at_risk } solicitudes esperan
    } durante { $saturated ->
        [one] { $saturated } minuto
       *[other] { $saturated } minutos
    } (base { $base }).
check-burst-cure = Suba la base a { $enough ->
        [one] { $enough } tarea
       *[other] { $enough } tareas
    }, o acorte la reacción (menos puntos de alarma, arranque más rápido).
check-burst-range-title = El tráfico crece { $factor ->
        [one] { $factor } vez
       *[other] { $factor } veces
    } en { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }
check-burst-range-fail = Ni el máximo de { $maximum ->
        [one] { $maximum } tarea
       *[other] { $maximum } tareas
    } lo atiende: { $at_risk ->
        [one] { $at_risk } solicitud espera
       *[other] { $at_risk } solicitudes esperan
    }.
check-burst-range-cure = Suba el máximo a { $enough ->
        [one] { $enough } tarea
       *[other] { $enough } tareas
    } y la base hasta que el escalado llegue a tiempo.
check-deployment-title = Un despliegue en el minuto más cargado
check-deployment-pass = Durante el despliegue { $least ->
        [one] queda { $least } tarea
       *[other] quedan { $least } tareas
    } y { $needed ->
        [one] basta { $needed }
       *[other] bastan { $needed }
    }; corren hasta { $most } ({ $vcpu } vCPU de la cuota de Fargate).
check-deployment-fail = Durante el despliegue { $least ->
        [one] queda { $least } tarea
       *[other] quedan { $least } tareas
    } y { $needed ->
        [one] se necesita { $needed }
       *[other] se necesitan { $needed }
    }.
check-deployment-cure = Exija al menos { $minimum_percent } % de tareas sanas durante el despliegue.
check-deployment-stuck-title = Un despliegue en el minuto más cargado
check-deployment-stuck-fail = Con { $tasks ->
        [one] { $tasks } tarea
       *[other] { $tasks } tareas
    } el despliegue no puede ni iniciar una nueva ni detener una vieja (mínimo { $least }, máximo { $most }).
check-deployment-stuck-cure = Suba el máximo del despliegue a { $maximum_percent } %.
check-deployment-connections-title = Conexiones mientras conviven dos versiones
check-deployment-connections-pass = { $demand ->
        [one] { $demand } conexión
       *[other] { $demand } conexiones
    } de { $limit } en { $class }, con { $workload } desplegándose.
check-deployment-connections-fail = { $demand ->
        [one] { $demand } conexión
       *[other] { $demand } conexiones
    } y { $class } deja { $limit }, con { $workload } desplegándose.
check-deployment-connections-cure = Baje el pool de { $workload } a { $pool ->
        [one] { $pool } conexión
       *[other] { $pool } conexiones
    }, o use una clase mayor o un proxy de conexiones.
check-region-loss-title = Se pierde la región
check-region-loss-pass = Con el nivel { $tier } se pierden hasta { $rpo } de datos (más lo que dure la copia) y se vuelve en hasta { $rto }. El nivel siguiente suma USD { $extra } al mes.
check-region-loss-none-title = Se pierde la región
check-region-loss-none-fail = No hay copias en otra región: se perderían los datos.
check-region-loss-none-cure = Active la recuperación en { $region }: suma USD { $extra } al mes.
check-region-loss-objective-title = Se pierde la región
check-region-loss-objective-fail = Con el nivel { $tier } se pierden hasta { $rpo } de datos (objetivo { $rpo_objective }) y se vuelve en hasta { $rto } (objetivo { $rto_objective }).
check-region-loss-objective-cure = { $change ->
    [copies] Copie la base cada { $interval } h.
   *[other] Use una base global con réplica en { $region }: suma USD { $extra } al mes.
  }
check-database-failover-title = Falla la instancia principal de Aurora
check-database-failover-pass = Una de { $replicas } réplicas toma su lugar, por lo común en menos de { $with } s.
check-database-failover-fail = Sin réplica en otra zona la instancia se vuelve a crear: hasta { $without ->
        [one] { $without } minuto
       *[other] { $without } minutos
    }, y si cae la zona, a mano.
check-database-failover-cure = Agregue una réplica y use al menos dos zonas.
check-vpn-tunnel-title = Cae uno de los dos túneles de un enlace
check-vpn-tunnel-pass = El otro túnel lleva { $demand } de { $limit } Mbit/s.
check-vpn-tunnel-fail = El otro túnel tendría que llevar { $demand } Mbit/s y admite { $limit }.
check-vpn-tunnel-cure = Reparta el tráfico en { $links ->
        [one] { $links } enlace
       *[other] { $links } enlaces
    }, o use Direct Connect.

chart-horizon-tasks = Tareas, % del máximo
chart-horizon-connections = Conexiones, % del límite
chart-horizon-month = Mes
chart-horizon = Horizonte

# Tráfico grabado
error-trace-invalid = El tráfico de { $file } no se puede usar: { $count ->
    [one] hay un problema
   *[other] hay { $count } problemas
}.
error-trace-invalid-hint = Corrija el archivo. En la línea de comandos se puede decir lo que él no dice con --traffic-zone, --traffic-column, --traffic-measure, --traffic-step o --traffic-dates.
place-item = elemento { $number }
trace-more = Hay { $count ->
        [one] { $count } problema
       *[other] { $count } problemas
    } más.
trace-file-read = El archivo no se puede leer: { $reason }.
    .cure = Compruebe la ruta y los permisos.
trace-file-large = El archivo pesa más de { $limit } MiB.
    .cure = Pártalo, o cuente antes las solicitudes por minuto.
trace-packed = El archivo está comprimido o es un libro ({ $kind }).
    .cure = Descomprímalo, o guarde la hoja como CSV.
trace-empty = El archivo está vacío.
    .cure = Exporte los datos de nuevo.
trace-binary = El archivo no es texto: el byte { $byte } es cero.
    .cure = Guárdelo como CSV o JSON en UTF-8.
trace-utf16 = El archivo está en UTF-16 y se leyó así.
trace-utf16-broken = El archivo parece UTF-16, pero está cortado o dañado.
    .cure = Guárdelo como UTF-8.
trace-latin1 = El archivo no está en UTF-8; se leyó como Latin-1.
trace-rows-limit = El archivo tiene más de { $limit } filas.
    .cure = Pártalo, o cuente antes las solicitudes por minuto.
trace-no-time = Ninguna columna ni parte de las líneas es una hora.
    .cure = Se leen fechas ISO (2026-03-05T10:00:00Z), día/mes/año, meses con nombre (con su año), segundos o milisegundos desde 1970, CloudWatch (CSV o JSON) y registros de acceso.
trace-no-rows = No quedó ninguna fila que leer.
    .cure = Compruebe que sea el archivo correcto.
trace-no-values = Ninguna fila tiene un valor.
    .cure = Exporte los datos de nuevo, o elija otra columna con --traffic-column.
trace-one-row = Hay una sola fila, y no se sabe cuánto dura su paso.
    .cure = Dígalo con --traffic-step, en segundos.
trace-fields-few = La fila tiene { $fields ->
        [one] { $fields } campo
       *[other] { $fields } campos
    }; { $needed ->
        [one] se necesita { $needed }
       *[other] se necesitan { $needed }
    }.
    .cure = Complete o quite la línea.
trace-fields-many = La fila tiene { $fields ->
        [one] { $fields } campo
       *[other] { $fields } campos
    } y las demás { $width }.
    .cure = Si hay comas decimales, separe los campos con punto y coma o ponga los números entre comillas.
trace-quote-open = Una comilla queda abierta, o un campo ocupa varias líneas.
    .cure = Cierre la comilla; cada fila en una línea.
trace-time-unreadable = «{ $value }» no es una hora que se pueda leer.
    .cure = Escriba 2026-03-05 10:00:00, con su desfase si lo tiene (-05:00); las siglas como PST no dicen cuál es. Quite las líneas de totales.
trace-times-mixed = Esta fila escribe la hora de otra forma que las demás.
    .cure = Use una sola forma en todo el archivo.
trace-time-range = Las horas están fuera de lo que se puede calcular.
    .cure = Compruebe la columna de las horas.
trace-time-repeated = La hora ya está en la línea { $other }, con otro valor.
    .cure = Sume las filas de una misma hora (de cada servidor o zona), o quite la que sobra; si el reloj se atrasó, diga la zona con --traffic-zone.
trace-date-impossible = La fecha { $value } no existe.
    .cure = Corríjala.
trace-date-order = No se sabe cuál número de la fecha es el día.
    .cure = Dígalo con --traffic-dates day-first o month-first, o escriba 2026-03-05.
trace-date-order-contradicted = La fecha contradice el orden que se indicó.
    .cure = Quite --traffic-dates o corrija el archivo.
trace-dates-both-orders = Hay fechas en los dos órdenes: esta línea y la { $other } no pueden leerse igual.
    .cure = Escríbalas todas como 2026-03-05.
trace-offsets-mixed = Unas horas tienen desfase y otras no.
    .cure = Escriba el desfase en todas o en ninguna.
trace-zone-unknown = No existe la zona «{ $zone }».
    .cure = Use un nombre de la base IANA, por ejemplo America/Bogota.
trace-hour-missing = La hora { $value } no existe en la zona: el reloj se adelantó.
    .cure = Compruebe la zona; si las horas son UTC, no la indique.
trace-clock-back = El reloj vuelve atrás cerca de una hora: el cambio de horario hace que haya dos veces la misma.
    .cure = Diga la zona con --traffic-zone, por ejemplo America/Santiago.
trace-value-negative = «{ $value }» es negativo.
    .cure = Un conteo no baja de cero: corrija la línea.
trace-value-large = «{ $value }» es más de lo que un servicio puede contar.
    .cure = Corrija la línea.
trace-value-invalid = «{ $value }» no es un número.
    .cure = Deje vacío lo que falta.
trace-marks-mixed = Unos números llevan coma decimal y otros punto.
    .cure = Use una sola marca.
trace-marks-unclear = No se sabe si en «1.234» o «1,234» la marca separa miles o decimales.
    .cure = Escriba los números sin separador de miles.
trace-column-unknown = No hay una columna «{ $column }» con valores.
    .cure = Las que hay: { $known }.
trace-columns-several = Varias columnas podrían ser el tráfico: { $columns }.
    .cure = Elija una con --traffic-column.
trace-measure-unclear = «{ $value }» no es un conteo, y nada dice qué mide la columna.
    .cure = Dígalo con --traffic-measure: rate (por segundo), rate-per-minute o cpu.
trace-metrics-several = Hay varias métricas: { $known }.
    .cure = Elija una con --traffic-column.
trace-series-several = El documento tiene { $count ->
        [one] { $count } serie
       *[other] { $count } series
    }.
    .cure = Deje una, o súmelas antes.
trace-statistic = La estadística «{ $statistic }» no dice cuántas solicitudes hubo.
    .cure = Exporte la suma (Sum) de RequestCount.
trace-cloudwatch-partial = La respuesta de CloudWatch no está completa ({ $label }).
    .cure = Pida las páginas que faltan y júntelas.
trace-cloudwatch-empty = La respuesta de CloudWatch no tiene puntos de «{ $label }».
    .cure = Compruebe las dimensiones y las fechas de la consulta.
trace-cloudwatch-lengths = Hay { $times } horas y { $values } valores.
    .cure = Pida los datos de nuevo.
trace-json-broken = El JSON no es válido: { $reason }.
    .cure = Exporte los datos de nuevo.
trace-json-unknown = El JSON no tiene una lista de horas y valores.
    .cure = Se leen get-metric-data, get-metric-statistics, Prometheus, OpenSearch y listas de objetos.
trace-step-unclear = Las filas no siguen un paso: entre ellas hay de { $shortest } a { $longest } segundos, por lo general { $usual }.
    .cure = Cuente por minuto, o diga el paso con --traffic-step.
trace-step-contradicted = Las horas no caben en pasos de { $step } segundos (fila { $row }).
    .cure = Quite --traffic-step o corrija las horas.
trace-span-limit = Entre la primera y la última hora caben más de { $limit ->
        [one] { $limit } paso
       *[other] { $limit } pasos
    }.
    .cure = Busque una fecha equivocada, o corte el archivo.
trace-gaps-most = { $missing ->
        [one] Falta { $missing }
       *[other] Faltan { $missing }
    } de { $steps } pasos.
    .cure = Use un tramo más completo.
trace-unordered = Las filas no estaban en orden ({ $count ->
        [one] { $count } vuelve atrás
       *[other] { $count } vuelven atrás
    }); se ordenaron.
trace-newest-first = Las filas van de la más nueva a la más vieja; se invirtieron.
trace-rows-same = { $count ->
        [one] { $count } fila repite otra con la misma hora y el mismo valor; se contó una vez.
       *[other] { $count } filas repiten otra con la misma hora y el mismo valor; se contaron una vez.
    }
trace-heading-repeated = El encabezado vuelve { $count ->
        [one] { $count } vez
       *[other] { $count } veces
    }; se saltó.
trace-lines-skipped = { $count ->
        [one] { $count } línea no tiene hora y se saltó: «{ $value }».
       *[other] { $count } líneas no tienen hora y se saltaron; la primera: «{ $value }».
    }
trace-line-per-request = Cada fila es una solicitud{ $ignored ->
    [blank] .
   *[other] ; no se leyeron las columnas { $ignored }.
}
trace-log-step = Las solicitudes se contaron cada { $step } segundos; el primer y el último paso pueden estar incompletos.
trace-counted-lines = Cada línea es un conteo y su hora; donde no hay línea no hubo tráfico.
trace-values-alone = No hay horas: cada línea es el valor de un paso.
trace-column = Se leyó la columna «{ $column }» como { $measure ->
    [requests] solicitudes en cada paso
    [rate-per-second] solicitudes por segundo
    [rate-per-minute] solicitudes por minuto
   *[cpu] uso de CPU en por ciento
}.
trace-measure-by-file = El nombre del archivo, { $file }, dice que son { $measure ->
    [requests] solicitudes en cada paso
    [rate-per-second] solicitudes por segundo
    [rate-per-minute] solicitudes por minuto
   *[cpu] uso de CPU en por ciento
}.
trace-metric-chosen = De las métricas { $known } se leyó «{ $label }».
trace-metric-unknown = La métrica «{ $label }» se tomó por un conteo de solicitudes.
trace-statistic-chosen = De «{ $label }» se leyó la estadística { $statistic }.
trace-per-target = «{ $column }» es por destino: multiplíquelo por el número de destinos para tener el tráfico del servicio.
trace-decimal-comma = La coma es la marca decimal.
trace-thousands = La marca de los números separa miles: no hay números enteros desde mil sin ella.
trace-counts-fractional = Hay conteos con fracciones, por ejemplo { $value }.
trace-day-first = Las fechas van con el día primero.
trace-month-first = Las fechas van con el mes primero.
trace-year-short = Los años de dos cifras son de 1969 a 2068.
trace-no-date = Las horas no tienen fecha; un día sigue al otro.
trace-epoch = Las horas son segundos (o sus fracciones) desde 1970, UTC.
trace-offsets = Cada hora lleva su desfase o es UTC.
trace-zone-stated = Las horas sin desfase son de { $zone }, como se indicó.
trace-zone-heading = El archivo dice que las horas son de { $zone }.
trace-zone-none = Las horas no dicen su zona; se tomaron como están.
trace-hour-twice = { $count ->
        [one] { $count } hora cae
       *[other] { $count } horas caen
    } en la que el reloj repite; las que vuelven atrás son de la segunda vez.
trace-clock-forward = Falta una hora de la noche desde { $start }: quizá el reloj se adelantó. Con --traffic-zone se sabría.
trace-index-step = No hay horas, solo un índice: se supuso que cada paso dura { $step } segundos. Se cambia con --traffic-step.
trace-index-stated = No hay horas, solo un índice; cada paso dura { $step } segundos.
trace-seconds-elapsed = Los números son segundos desde el comienzo.
trace-spreadsheet-days = Los números son días de una hoja de cálculo, redondeados al segundo.
trace-index-seconds = Los números son segundos desde el comienzo, de { $step } en { $step }.
trace-period-contradicted = El archivo dice un período de { $period } segundos, pero sus filas tienen otro.
trace-step-near = Las horas están cerca de un paso de { $step } segundos y se llevaron a él.
trace-counts-binned = Los conteos no tienen un paso parejo y se juntaron cada { $step } segundos.
trace-step-begins = Cada hora es el comienzo de un paso de { $step } segundos.
trace-cpu-shape = Del uso de CPU se toma la forma, con la tasa media del plan, como si las tareas hubieran sido siempre las mismas.
trace-gaps-zero = En { $count ->
        [one] { $count } hueco
       *[other] { $count } huecos
    } ({ $steps ->
        [one] { $steps } paso
       *[other] { $steps } pasos
    }) se puso cero: ahí no hubo solicitudes.
trace-gaps-line = { $count ->
        [one] { $count } hueco (pasos: { $steps }) se llenó
       *[other] { $count } huecos (pasos: { $steps }) se llenaron
    } en línea recta entre sus vecinos.
trace-gap-long = El hueco de { $start } dura { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }; la línea recta no muestra sus días.
trace-zeros = Hay { $count ->
        [one] { $count } paso
       *[other] { $count } pasos
    } en cero; los { $longest } desde { $start } son seguidos. Si fue una falla de medición, corte ese tramo.
trace-step-coarse = Un paso de { $step } segundos esconde los picos; por minuto se ve lo que el autoescalado debe seguir.
trace-span-short = La grabación dura { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }, menos de un día: no muestra la forma del día ni de la semana.

# Riesgo: rangos de los datos y estudio
problem-uncertain-path-unknown = El rango se refiere a «{ $value }», que no es un dato del plan.
    .allowed = La ruta de un número del plan, por ejemplo traffic.monthly_users o microservices[id].latency_ms.
    .cure = ¿Quiso decir «{ $near }»?
problem-uncertain-not-a-number = El rango se refiere a «{ $value }», que no es un número que se estime.
    .allowed = La ruta de un número del plan; los textos, las opciones, los precios y los porcentajes pactados no llevan rango.
    .cure = Quite el rango o indique un número, por ejemplo «{ $near }».
problem-uncertain-path-twice = El dato «{ $value }» tiene más de un rango.
    .allowed = Un rango por dato.
    .cure = Deje solo uno.
problem-uncertain-inverted = El mínimo { $value } del rango de «{ $path }» es mayor que su máximo { $high }.
    .allowed = Un mínimo hasta { $high }.
    .cure = Intercambie los dos valores.
problem-uncertain-beyond-field = El valor { $value } del rango de «{ $path }» queda fuera de lo que admite ese dato.
    .allowed = De { $min } a { $max }.
    .cure = Escriba un valor dentro de esos límites.
problem-uncertain-value-outside = El valor del plan para «{ $value }» ({ $likely }) queda fuera de su rango, de { $low } a { $high }.
    .allowed = El valor del plan es el más probable y está dentro de su rango.
    .cure = Amplíe el rango o corrija el valor del plan.
error-risk-draws = No se pueden hacer { $value } sorteos.
error-risk-draws-hint = De { $low } a { $high }.
error-risk-cancelled = El estudio de riesgo se canceló.
error-risk-cancelled-hint = El plan quedó como estaba.
error-risk-void = Ningún sorteo dio un plan que se pueda calcular.
error-risk-void-hint = Reduzca los rangos: con esos valores alguna carga no cabe en ningún tamaño.
risk-measure-aws-usd = Costo de AWS (USD al mes)
risk-measure-mrus = MRU al mes
risk-measure-expected-tasks = Tareas esperadas
risk-measure-maximum-tasks = Tareas como máximo
risk-summary-aws-usd = En ocho de cada diez casos el costo de AWS estará entre { $p10 } y { $p90 } USD al mes; el plan dice { $likely }.
risk-summary-mrus = En ocho de cada diez casos se consumirán entre { $p10 } y { $p90 } MRU al mes; el plan dice { $likely }.
risk-summary-expected-tasks = En ocho de cada diez casos correrán de media entre { $p10 } y { $p90 } tareas; el plan dice { $likely }.
risk-summary-maximum-tasks = En ocho de cada diez casos harán falta como máximo entre { $p10 } y { $p90 } tareas; el plan dice { $likely }.
risk-note-nothing = Ningún dato es incierto: no hay nada que estudiar.
risk-note-assumed = El plan no declara rangos: se usan los supuestos del catálogo (de la mitad al doble, o de 0,67 a 1,5 veces el valor del plan). Declare los suyos en la sección de incertidumbre.
risk-note-void = { $void } de { $draws } sorteos no dieron un plan, porque alguna carga no cabía en ningún tamaño o faltaba un precio; no cuentan.
risk-note-exact = El modelo rápido no coincidió con el cálculo exacto en este plan; todo se calculó con el exacto.
risk-note-simulated = El plan toma las tareas esperadas de la simulación: cada sorteo la repite, y por eso tarda.
risk-question-reason = Hoy se supone { $likely } (entre { $low } y { $high }); saberlo quitaría el { $share } % de la varianza de «{ $measure }».
risk-question-other = ¿Qué valor tendrá «{ $path }»?
risk-input-traffic-monthly_users = Usuarios activos al mes
risk-question-traffic-monthly_users = ¿Cuántos usuarios activos tendrá el canal en un mes?
risk-input-traffic-sessions_per_user = Sesiones por usuario
risk-question-traffic-sessions_per_user = ¿Cuántas veces al mes entra un usuario al canal?
risk-input-traffic-requests_per_session = Solicitudes por sesión
risk-question-traffic-requests_per_session = ¿Cuántas llamadas a las API hace una sesión?
risk-input-traffic-monthly_requests = Solicitudes al mes
risk-question-traffic-monthly_requests = ¿Cuántas solicitudes a las API se esperan en un mes?
risk-input-traffic-peak_factor = Factor de pico
risk-question-traffic-peak_factor = En el minuto más cargado, ¿cuántas veces la media llega el tráfico?
risk-input-traffic-growth_percent_per_month = Crecimiento mensual del tráfico
risk-question-traffic-growth_percent_per_month = ¿Qué porcentaje crece el tráfico cada mes?
risk-input-traffic-request_kib = Tamaño de una solicitud
risk-question-traffic-request_kib = ¿Cuántos KiB pesa una solicitud media?
risk-input-traffic-response_kib = Tamaño de una respuesta
risk-question-traffic-response_kib = ¿Cuántos KiB pesa una respuesta media?
risk-input-microservices-cpu_ms_per_request = CPU por solicitud de { $element }
risk-question-microservices-cpu_ms_per_request = ¿Cuántos milisegundos de CPU consume una solicitud a { $element }? Una prueba de carga lo mide.
risk-input-microservices-latency_ms = Latencia de { $element }
risk-question-microservices-latency_ms = ¿Cuántos milisegundos tarda { $element } en responder, con sus llamadas a otros sistemas?
risk-input-microservices-memory_mib_per_request = Memoria por solicitud de { $element }
risk-question-microservices-memory_mib_per_request = ¿Cuántos MiB ocupa una solicitud a { $element } mientras se atiende?
risk-input-microservices-memory_mib_baseline = Memoria de base de { $element }
risk-question-microservices-memory_mib_baseline = ¿Cuántos MiB ocupa { $element } sin tráfico?
risk-input-microservices-traffic_percent = Parte del tráfico de { $element }
risk-question-microservices-traffic_percent = De cada cien solicitudes al canal, ¿cuántas llegan a { $element }?
risk-input-microservices-concurrency = Solicitudes simultáneas por tarea de { $element }
risk-question-microservices-concurrency = ¿Cuántas solicitudes atiende a la vez una tarea de { $element }?
risk-input-sso-logins_per_second = Inicios de sesión por segundo
risk-question-sso-logins_per_second = ¿Cuántos inicios de sesión por segundo llegan en el pico?
risk-input-sso-concurrent_sessions = Sesiones simultáneas
risk-question-sso-concurrent_sessions = ¿Cuántas sesiones están abiertas a la vez?
risk-input-data-aurora-storage_gb = Base de datos en producción
risk-question-data-aurora-storage_gb = ¿Cuántos GB ocupará la base de datos de producción?
risk-input-data-aurora-io_per_request = Operaciones de disco por solicitud
risk-question-data-aurora-io_per_request = ¿Cuántas operaciones de disco de la base de datos causa una solicitud?
risk-input-data-s3-storage_gb = Objetos almacenados
risk-question-data-s3-storage_gb = ¿Cuántos GB de archivos se guardarán?
risk-input-data-sqs-messages_per_month = Mensajes al mes
risk-question-data-sqs-messages_per_month = ¿Cuántos mensajes pasarán por las colas en un mes?
risk-input-edge-cdn-data_gb = Datos entregados por la red de contenidos
risk-question-edge-cdn-data_gb = ¿Cuántos GB de archivos estáticos se entregan en un mes?
risk-input-observability-log_kib_per_request = Registro por solicitud
risk-question-observability-log_kib_per_request = ¿Cuántos KiB de registros escribe una solicitud?
risk-input-environments-traffic_percent = Tráfico de { $element }
risk-question-environments-traffic_percent = ¿Qué porcentaje del tráfico de producción tendrá el ambiente { $element }?
risk-input-developers = Desarrolladores
risk-question-developers = ¿Cuántos desarrolladores necesitan acceso?
risk-input-widgets-cli = Widgets con línea de comandos
risk-question-widgets-cli = ¿Cuántos widgets se construirán con la línea de comandos?

error-workload-unknown = No hay una carga «{ $id }».
error-workload-unknown-hint = Use un identificador de la tabla de capacidad; el más parecido es «{ $suggestion }».
size-chosen = Elegida: la más barata que atiende la carga, o la que el plan fija.
size-runtime = Una JVM recibe al menos 1 vCPU.
size-memory = El programa y una solicitud necesitan { $value } MiB.
size-cost = Cuesta { $value } % más.
size-larger = Cuesta lo mismo y es mayor.
size-stated = El plan fija otro tamaño.
check-latency-title = El objetivo de tiempo con ráfagas o tiempos desiguales
check-latency-pass = Simulado con variación { $arrivals } de llegadas y { $times } de tiempos, 95 de cada 100 se responden en { $p95 } ms; el objetivo es { $objective } ms.
check-latency-fail = Simulado con variación { $arrivals } de llegadas y { $times } de tiempos, 95 de cada 100 tardan hasta { $p95 } ms con { $tasks ->
        [one] { $tasks } tarea
       *[other] { $tasks } tareas
    }; el objetivo es { $objective } ms.
check-latency-cure = Suba el máximo a { $enough ->
        [one] { $enough } tarea
       *[other] { $enough } tareas
    }.
event-payday-fortnight = Quincena
event-payday-month = Pago de sueldos
event-thirteenth-salary = Aguinaldo o gratificación
event-buen-fin = Buen Fin
event-black-friday = Black Friday
event-cyber-day = CyberDay
event-cyber-monday = CyberMonday
# Capacidad varada
stranded-repack = Pase de { $present } a { $size }, con base { $base } y máximo { $maximum }: la misma carga por { $saving } USD menos al mes.
stranded-minimum = Lo varado es el mínimo de tareas que pide la disponibilidad; ningún otro tamaño cuesta menos.
stranded-cheapest = Ningún otro par de vCPU y memoria lleva esta carga por menos.

# Unidades de los precios
unit-vcpu-hour = vCPU-hora
unit-gb-hour = GB-hora
unit-gb-month = GB-mes
unit-gb = GB
unit-hour = hora
unit-request = solicitud
unit-message = mensaje
unit-call = llamada
unit-query = consulta
unit-minute = minuto
unit-gb-second = GB-segundo
unit-acl-month = ACL-mes
unit-rule-month = regla-mes
unit-zone-month = zona-mes
unit-secret-month = secreto-mes
unit-key-month = llave-mes
unit-metric-month = métrica-mes
unit-alarm-month = alarma-mes
unit-pipeline-month = pipeline-mes
unit-user-month = usuario-mes
unit-event = evento
unit-notification = notificación
unit-update = actualización
unit-iops-month = IOPS-mes
unit-mibps-month = MiB/s-mes
unit-lcu-hour = LCU-hora
unit-nlcu-hour = NLCU-hora

# Unidades en las que se mide, además de las que tienen precio
unit-task = tareas
unit-vcpu = vCPU
unit-gib = GiB
unit-percent = %
unit-mru = MRU
unit-usd = USD
unit-per-second = por segundo
unit-millisecond = ms
unit-second = s
unit-mib = MiB
unit-kib = KiB
unit-connection = conexiones
unit-month = meses

# De dónde sale lo que dice un tarifario
source-service-documentation = documentación pública del servicio (modyo/modyo-docs, tablas de componentes de Connect)
source-example-network-production = ejemplo: derivado del análisis de costos: VPC en dos zonas, dos NAT gateways, balanceadores, gateway y firewall para cinco millones de solicitudes
source-example-network-test = ejemplo: derivado del análisis de costos: VPC, un NAT gateway, balanceadores, gateway y firewall, solo con quienes prueban
source-example-replica = ejemplo: derivado del análisis de costos: una réplica que corre en la otra región
source-example-copies = ejemplo: derivado del análisis de costos: las copias, su transferencia y el ensayo
source-example-connection = ejemplo: derivado del análisis de costos: una conexión con dos túneles en un ambiente
source-example-sso = ejemplo: derivado del análisis de costos: realms, temas, actualizaciones; sus contenedores y su base de datos se cobran aparte
source-example-storage = ejemplo: derivado del análisis de costos: almacenamiento, respaldos y operaciones de disco
source-example-analysis = ejemplo: derivado del análisis de costos

# Reglas y supuestos que un valor cita
rule-name-acl-per-environment = una lista de control del firewall por ambiente
rule-name-acr-included = almacenamiento incluido en la clase del registro
rule-name-authorizer = supuesto del autorizador: 20 % de las consultas fuera de la caché, 50 ms y 0,25 GB
rule-name-azure-addresses = una dirección del balanceador y una de cada gateway
rule-name-azure-vpn = un gateway reúne todas las conexiones
rule-name-balancer-per-environment = un balanceador de cada tipo por ambiente
rule-name-both-directions = el tráfico entre zonas se cobra en ambos sentidos
rule-name-capacity-unit = conexiones nuevas por segundo que cubre una unidad de capacidad
rule-name-connection-per-link = una conexión por cada enlace VPN
rule-name-environment = un cargo base por ambiente
rule-name-free-allowance = uso gratuito del proveedor, que el plan activa
rule-name-image-per-workload = una imagen por microservicio, widget de CLI, repositorio compartido e inicio de sesión único
rule-name-included-in-the-service = incluido en el servicio, una vez
rule-name-key-per-resource = una llave por servicio de datos, una para secretos, una para logs y una en contingencia
rule-name-log-compression = tamaño de los logs guardados frente a los recibidos
rule-name-object-change = supuesto: cada mes es nueva una décima parte de los objetos
rule-name-one-replica = una réplica en la región de contingencia
rule-name-pipeline-of-infrastructure = un pipeline para la infraestructura, sin reversiones
rule-name-pipeline-per-repository = un pipeline por repositorio
rule-name-recovery-of-production = la contingencia es de producción, una vez
rule-name-requests-per-connection = supuesto: 10 solicitudes antes de cerrar una conexión
rule-name-requests-per-message = tres solicitudes por mensaje: enviar, recibir y borrar
rule-name-single-before-production = una instancia antes de producción
rule-name-sso-per-environment = un inicio de sesión único por ambiente
rule-name-two-tunnels = cada conexión VPN tiene dos túneles, con una dirección cada uno
rule-name-uncovered = recursos que el tarifario no cubre, juntos en una línea
rule-name-workloads-of-environment = cargas que el plan de capacidad pone en el ambiente

# Nombres de las fórmulas que un valor cita
origin-formula-named = Resultado de la fórmula «{ $name }» ({ $id })
formula-name-azure-disk-size = tamaño de disco que vende Azure
formula-name-eks-fargate-size = tamaño que vende EKS Fargate
formula-name-graduated-tiers = precio por tramos
formula-name-logs-ingestion = ingreso de logs
formula-name-machines-expected = máquinas esperadas
formula-name-payload = datos de las solicitudes
formula-name-requests-per-month = solicitudes al mes
formula-name-size = tamaño elegido
formula-name-tasks-base = tareas base
formula-name-tasks-expected = tareas esperadas
formula-name-tasks-maximum = tareas como máximo
formula-name-tasks-committed = tareas con compromiso
formula-name-tasks-on-demand = tareas bajo demanda
formula-name-connections = conexiones
formula-name-mean-rate = tasa media
formula-name-peak-rate = tasa en el pico
formula-name-percentile = percentil de los sorteos
formula-name-range-distribution = sorteo de los datos inciertos
formula-name-simulation = semana simulada
formula-name-carried = lo que se queda donde está
formula-name-stranded-pair = tareas y pares que no se usan
formula-name-limit-demand = demanda contra los límites
formula-name-month-reached = mes en que se alcanza un límite
formula-name-deployment-extra = tareas y máquinas de un despliegue
formula-name-deployment-cost = costo de los despliegues
formula-name-migration-month = mes de la mudanza
formula-name-migration-effort = esfuerzo de la mudanza
formula-name-migration-contingency = contingencia de la mudanza
formula-name-bin-packing = reparto de tareas en máquinas
formula-name-keycloak-sizing = dimensionamiento de Keycloak
formula-name-tasks-zone-loss = pérdida de una zona
formula-name-tasks-memory = tareas por memoria

line-sso-containers = Inicio de sesión único ({ $name })

# Lo que hay que saber antes de confiar en la tasa de un país
tax-note = { $note } Fuente: { $source }, consultada el { $date }.
tax-note-AR = 27 % y 10,5 % en casos especiales.
tax-note-BO = Se calcula por dentro: la tasa efectiva es 14,94 %; confirme la forma de facturar.
tax-note-CL = Servicios usados en Chile: afectos por regla general desde la Ley 21.420; puede haber Impuesto Adicional en su lugar.
tax-note-CO = La computación en la nube está excluida (ET art. 476 num. 21) solo si cumple las cinco características; un servicio gestionado puede no cumplirlas.
tax-note-DO = 16 % reducido en casos especiales.
tax-note-EC = Hospedaje y nube al 0 % (SRI 2020) si el servicio califica.
tax-note-GT = Tasa de un agregador: confirme con la autoridad.
tax-note-HN = Los agregadores difieren: confirme con la autoridad.
tax-note-MX = 8 % en la franja fronteriza.
tax-note-NI = Tasa de un agregador: confirme con la autoridad.
tax-note-PA = 10 % y 15 % en casos especiales.
tax-note-PE = Incluye el IPM.
tax-note-PY = 5 % reducido en casos especiales.
tax-note-SV = Tasa de un agregador: confirme con la autoridad.
tax-note-UY = 10 % reducido en casos especiales.
tax-note-VE = Los agregadores difieren (15 y 16): confirme con el SENIAT.
