# Condições por linha, opcionais, plano de ativação, reajuste de preço e identificadores fiscais.
tax-treatment-exempt = Isento
tax-treatment-excluded = Excluído
measure-line-discount = Desconto de uma linha (%)

problem-line-terms-missing = As condições de uma linha não dizem de qual.
    .allowed = O identificador de uma linha da cotação, ou o seu começo com * no final.
    .cure = Escreva-o, por exemplo production/container/*; a cotação em JSON mostra todos.
problem-line-terms-twice = A linha «{ $value }» tem condições duas vezes.
    .allowed = Uma vez cada uma.
    .cure = Deixe uma.
problem-line-terms-unused = Nenhuma linha da cotação é «{ $value }»: suas condições não mudam nada.
    .allowed = O identificador de uma linha da cotação, ou o seu começo com * no final.
    .cure = Corrija ou remova; a cotação em JSON mostra os identificadores.
problem-tax-reason-missing = Falta o motivo pelo qual não leva imposto.
    .allowed = A norma e o artigo: são impressos.
    .cure = Escreva-o, por exemplo «ET art. 476 num. 21».
problem-untaxed = { $value ->
    [exempt] Há itens isentos de imposto: { $reason }
   *[other] Há itens excluídos do imposto: { $reason }
}
    .allowed = O que não leva imposto diz por quê.
    .cure = Nada a fazer, salvo se devesse levar.
problem-optional-component-missing = Um opcional não diz qual é o componente.
    .allowed = Um componente ou uma receita da tabela de MRU.
    .cure = Escreva-o, por exemplo vpn-link.
problem-adjustment-weights = Os pesos do reajuste somam { $value } %.
    .allowed = No máximo 100 %; o resto é fixo.
    .cure = Reduza algum.
problem-adjustment-date = «{ $value }» não é uma data.
    .allowed = AAAA-MM-DD, ou vazio para a data do catálogo de preços.
    .cure = Escreva assim: 2026-11-20.
problem-adjustment-source-missing = Falta quem publica os índices de trabalho e licenças.
    .allowed = Um nome que o cliente possa consultar.
    .cure = Escreva-o, ou deixe os pesos em 0.
problem-enablement-date = «{ $value }» não é uma data.
    .allowed = AAAA-MM-DD.
    .cure = Escreva assim: 2026-12-01.
problem-tax-id-shape = «{ $value }» não tem a forma de um { $label } de { $country }.
    .allowed = A forma que a autoridade fiscal usa, com ou sem pontos e traços.
    .cure = Corrija, ou deixe vazio até tê-lo.
problem-tax-id-check-digit = O dígito verificador de { $label } «{ $value }» não corresponde.
    .allowed = O que resulta dos demais dígitos.
    .cure = Revise: costuma faltar ou sobrar um dígito.
problem-tax-id-doubtful = O dígito verificador de { $label } «{ $value }» não corresponde, embora haja identificadores assim em uso.
    .allowed = O que resulta dos demais dígitos, ou um que a autoridade tenha emitido.
    .cure = Confirme com o cliente.
problem-tax-rate-unverified = A alíquota de { $rate } % para { $country } não está confirmada: as fontes divergem ou só se encontrou uma.
    .allowed = Uma alíquota confirmada com a autoridade fiscal (vista em { $date }).
    .cure = Confirme, e escreva o imposto no plano se for outra.

activity-account = Conta e plataforma base
activity-developer-access = Acesso de desenvolvedores
activity-code-repositories = Repositórios de código
activity-shared-repositories = Repositórios de artefatos compartilhados
activity-continuous-integration = Integração contínua
activity-network = Rede e portas de entrada do ambiente
activity-vpn = Conexões VPN
activity-data-services = Serviços de dados
activity-sso = Login único
activity-containers = Contêineres
activity-recovery = Cópias na região de contingência
activity-handover = Verificação e entrega

schedule-business-days = Os prazos são dias úteis, de segunda a sexta, e os máximos que o serviço publica.
schedule-no-holidays = Feriados não são considerados.
schedule-holidays = Feriados considerados: { $days }.
schedule-assumed = Prazos supostos, que ninguém publica: { $activities }.
schedule-billing = Cada ambiente é faturado desde o dia seguinte à sua entrega.

adjustment-clause = O valor do MRU em USD poderá ser reajustado, para mais ou para menos, quando a variação do custo da cesta de serviços de nuvem desta cotação superar ±{ $threshold } % em relação à data base { $date }. O fator pondera { $parts }. { $indices }{ $limit } O fornecedor avisará com { $notice ->
        [one] { $notice } dia
       *[other] { $notice } dias
    } de antecedência, anexando o cálculo. O reajuste não é retroativo, não altera a quantidade de MRU e não será aplicado mais de uma vez a cada { $interval ->
        [one] { $interval } mês
       *[other] { $interval } meses
    }. O cliente pode aceitá-lo, reduzir o escopo ou encerrar o contrato.
adjustment-part-cloud = { $percent } % a cesta de nuvem
adjustment-part-labour = { $percent } % o trabalho
adjustment-part-licences = { $percent } % as licenças
adjustment-part-fixed = { $percent } % uma parte fixa
adjustment-indices = Os índices de { $what ->
        [labour] trabalho
        [licences] licenças
       *[both] trabalho e licenças
    } são os publicados por { $source }.
adjustment-uncapped = O reajuste não tem teto.
adjustment-limit = O reajuste não excederá ±{ $cap } %.
adjustment-applied = A cesta superou o limiar: aplica-se o fator.
adjustment-capped = A cesta superou o limiar e o fator excede o teto: aplica-se o teto.
adjustment-below-threshold = A cesta não superou o limiar: o valor não muda.

event-imported = Importado com o arquivo de um cliente
error-index-invalid = «{ $value }» não é um índice.
error-index-invalid-hint = Escreva um número maior que 0: 1 é sem mudança, 1.06 é 6 % a mais.
error-client-unknown = Não há planos nem cotações de «{ $client }».
error-client-unknown-hint = Escolha um dos clientes da biblioteca.
error-client-file = O arquivo do cliente está danificado ou foi alterado ({ $reason }); nada foi importado.
error-client-file-hint = Peça que o exportem de novo.
error-client-number-taken = Já há aqui uma cotação { $number }; nada foi importado.
error-client-number-taken-hint = Um número nomeia uma só cotação: importe em outra biblioteca.
error-options-too-many = São { $count } opções.
error-options-too-many-hint = Ofereça no máximo { $limit }: básica, recomendada e ampliada.
error-option-unknown = Não há uma opção { $position }.
error-option-unknown-hint = Indique uma de 1 a { $count }.
