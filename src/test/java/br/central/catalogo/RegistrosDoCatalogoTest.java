package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.registros.ArvoresDosRegistros;
import br.central.registros.FichaDeRegistro;
import br.central.registros.LigacaoDeRegistro;
import br.central.registros.LinhasDeCampo;
import br.central.registros.MudancaDeRegistro;
import br.central.registros.NoDeRegistro;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.Registros;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.security.test.context.support.WithMockUser;

/** What each register of the catalogue demands of its entries, and that what is typed in serves at once. */
@TesteDeIntegracao
@WithMockUser(
        username = "analista",
        authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS"})
class RegistrosDoCatalogoTest {

    @Autowired
    Registros registros;

    @Autowired
    Classificacoes classificacoes;

    @Autowired
    ClassificacoesPadrao padroes;

    @Autowired
    ArvoresDosRegistros arvores;

    @Autowired
    Formularios formularios;

    @Autowired
    Clock relogio;

    @Autowired
    Motivos motivos;

    @Autowired
    Scripts scripts;

    @Autowired
    Informacoes informacoes;

    @Autowired
    MotivosDeRecusa recusas;

    @Autowired
    Parametros parametros;

    @Autowired
    Avisos avisos;

    private static String codigo() {
        return "c-" + Sorte.uuid();
    }

    private Recusa.RegraNaoAtendida recusa(String registro, Map<String, String> valores) {
        return catchThrowableOfType(Recusa.RegraNaoAtendida.class, () -> registros.incluir(registro, valores));
    }

    private static Map<String, String> com(Map<String, String> valores, String campo, String valor) {
        Map<String, String> outros = new HashMap<>(valores);
        outros.put(campo, valor);
        return outros;
    }

    private static Map<String, String> folha(String codigo) {
        return Map.of(
                "pai", "financeiro/boleto",
                "codigo", codigo,
                "descricao", "Açaí do " + codigo,
                "situacao", "ATIVA",
                "ultimoNivel", "true",
                "natureza", "NAO_ASSISTENCIAL",
                "tipoDemanda", "GERAL",
                "vinculos", "NAO_CLIENTE BENEFICIARIO",
                "canais", "FALE_CONOSCO");
    }

    @Test
    void umaClassificacaoNovaServeNaHoraESaiSemSumir() {
        String codigo = codigo();
        FichaDeRegistro nova = registros.incluir("classificacoes", folha(codigo));
        assertThat(nova.chave()).isEqualTo("financeiro/boleto/" + codigo);
        assertThat(nova.valor("nivel")).isEqualTo("3");
        assertThat(nova.valor("vinculos")).isEqualTo("BENEFICIARIO NAO_CLIENTE");
        assertThat(classificacoes.exigirParaUso(nova.chave()).descricaoCompleta())
                .isEqualTo("Financeiro › Boleto › Açaí do " + codigo);
        assertThat(registros.listar("classificacoes", "acai " + codigo, true)).containsExactly(nova);
        assertThat(registros.usos("classificacoes", registros.exigir("classificacoes", "financeiro/boleto")))
                .anyMatch(uso -> uso.contains("abaixo dela"));

        FichaDeRegistro fora = registros.desfazer("classificacoes", nova.chave(), nova.versao());
        assertThat(fora.valor("situacao")).isEqualTo("INATIVA");
        assertThatThrownBy(() -> classificacoes.exigirParaUso(nova.chave())).hasMessageContaining("corrigir");
    }

    @Test
    void quemNaoUsaOsAssuntosRestritosNaoOsAbreAosOutros() {
        String restrito = registros
                .incluir("classificacoes", com(reune(codigo(), "financeiro"), "restrita", "true"))
                .chave();
        FichaDeRegistro folha = registros.incluir("classificacoes", com(folha(codigo()), "pai", restrito));
        FichaDeRegistro ramo = registros.exigir("classificacoes", restrito);

        assertThat(camposDe(() -> registros.alterar(
                        "classificacoes", restrito, ramo.versao(), com(ramo.valores(), "restrita", ""))))
                .containsExactly("restrita");
        assertThat(camposDe(() -> arvores.mover("classificacoes", folha.chave(), folha.versao(), "financeiro")))
                .containsExactly("pai");
        assertThat(registros.exigir("classificacoes", restrito)).isEqualTo(ramo);
        assertThat(registros.exigir("classificacoes", folha.chave()).valor("pai"))
                .isEqualTo(restrito);
    }

    @Test
    @WithMockUser(
            username = "analista",
            authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS", "ACESSAR_ASSUNTOS_RESTRITOS"})
    void quemUsaOsAssuntosRestritosOsAbre() {
        FichaDeRegistro ramo =
                registros.incluir("classificacoes", com(reune(codigo(), "financeiro"), "restrita", "true"));
        assertThat(registros
                        .alterar("classificacoes", ramo.chave(), ramo.versao(), com(ramo.valores(), "restrita", ""))
                        .valor("restrita"))
                .isNotEqualTo("true");
    }

    private static List<String> camposDe(ThrowingCallable ato) {
        Recusa.RegraNaoAtendida recusa = catchThrowableOfType(Recusa.RegraNaoAtendida.class, ato);
        return recusa.erros().stream().map(Recusa.Erro::campo).toList();
    }

    private static Map<String, String> reune(String codigo, String pai) {
        return Map.of("pai", pai, "codigo", codigo, "descricao", "Reúne " + codigo, "situacao", "ATIVA");
    }

    @Test
    void umaClassificacaoMudaDeLugarComAsDeBaixoEOCodigoFica() {
        String ramo = registros
                .incluir("classificacoes", reune(codigo(), "financeiro"))
                .chave();
        String folha = registros
                .incluir("classificacoes", com(folha(codigo()), "pai", ramo))
                .chave();
        Map<String, String> motivo =
                Map.of("codigo", codigo(), "descricao", "Só dali", "classificacao", "ouvidoria", "ativo", "true");
        registros.incluir("motivos", motivo);
        assertThat(motivos.de(folha)).noneMatch(um -> um.codigo().equals(motivo.get("codigo")));

        FichaDeRegistro antes = registros.exigir("classificacoes", ramo);
        FichaDeRegistro movida = arvores.mover("classificacoes", ramo, antes.versao(), "ouvidoria");
        assertThat(movida.chave()).isEqualTo(ramo);
        assertThat(classificacoes.exigirParaUso(folha).descricaoCompleta()).startsWith("Ouvidoria › Reúne");
        assertThat(classificacoes.linhagem(folha)).containsExactly(folha, ramo, "ouvidoria");
        assertThat(classificacoes.comOsDeBaixo("ouvidoria")).contains(ramo, folha);
        assertThat(classificacoes.comOsDeBaixo("financeiro")).doesNotContain(ramo, folha);
        assertThat(motivos.de(folha)).anyMatch(um -> um.codigo().equals(motivo.get("codigo")));
        assertThat(registros.historico("classificacoes", ramo).get(0).campos())
                .extracting("de", "para")
                .contains(tuple("Financeiro", "Ouvidoria"));

        FichaDeRegistro principal = arvores.mover("classificacoes", ramo, movida.versao(), "");
        assertThat(principal.valor("nivel")).isEqualTo("1");
        assertThat(registros.exigir("classificacoes", folha).valor("nivel")).isEqualTo("2");
        FichaDeRegistro desfeita = registros.desfazer("classificacoes", ramo, principal.versao());
        assertThat(desfeita.valor("pai")).isEqualTo("ouvidoria");

        Map<String, String> semDizerOnde = new HashMap<>(desfeita.valores());
        semDizerOnde.remove("pai");
        assertThat(registros
                        .alterar("classificacoes", ramo, desfeita.versao(), semDizerOnde)
                        .valor("pai"))
                .isEqualTo("ouvidoria");
    }

    @Test
    void ninguemFicaAbaixoDeSiMesmoNemDeUmaFolha() {
        String ramo = registros.incluir("classificacoes", reune(codigo(), "")).chave();
        String meio = registros.incluir("classificacoes", reune(codigo(), ramo)).chave();
        String folha = registros
                .incluir("classificacoes", com(folha(codigo()), "pai", meio))
                .chave();
        long versao = registros.exigir("classificacoes", ramo).versao();
        for (String onde : List.of(ramo, meio, folha, "nao/ha", "financeiro/boleto/segunda-via")) {
            assertThat(catchThrowableOfType(
                                    Recusa.RegraNaoAtendida.class,
                                    () -> arvores.mover("classificacoes", ramo, versao, onde))
                            .erros())
                    .extracting(Recusa.Erro::campo)
                    .containsExactly("pai");
        }
        assertThat(arvores.lugares("classificacoes", ramo))
                .extracting(OpcaoDeCampo::valor)
                .contains("financeiro")
                .doesNotContain(ramo, meio, folha);
        assertThatThrownBy(() -> arvores.mover("classificacoes", ramo, versao + 1, "financeiro"))
                .isInstanceOf(Recusa.Conflito.class);
        assertThatThrownBy(() -> arvores.mover("motivos", "boleto-nao-recebido", 0, ""))
                .isInstanceOf(Recusa.NaoEncontrado.class);
    }

    @Test
    void aArvoreMostraOQueSeProcuraEOCaminhoAteLa() {
        String codigo = codigo();
        registros.incluir("classificacoes", folha(codigo));
        List<NoDeRegistro> achados = arvores.arvore("classificacoes", codigo);
        assertThat(achados).extracting(NoDeRegistro::nome).containsExactly("Financeiro");
        assertThat(achados.get(0).achada()).isFalse();
        NoDeRegistro boleto = achados.get(0).abaixo().get(0);
        assertThat(boleto.abaixo()).extracting(NoDeRegistro::nome).containsExactly("Açaí do " + codigo);
        assertThat(boleto.abaixo().get(0).achada()).isTrue();
        assertThat(arvores.arvore("classificacoes", "nada-disso-ha")).isEmpty();
    }

    @Test
    void asRegrasQueNomeiamUmaClassificacaoEstaoEntreOsUsos() {
        FichaDeRegistro reembolso = registros.exigir("classificacoes", "financeiro/boleto/segunda-via");
        assertThat(registros.usos("classificacoes", reembolso))
                .anyMatch(
                        uso -> uso.contains("da tabela de regras «Grupos responsáveis»") && uso.contains("financeiro"));
    }

    @Test
    void umaClassificacaoDizOFormularioOsMotivosEQuemResponde() {
        String folha = "financeiro/boleto/segunda-via";
        List<LigacaoDeRegistro> dela = registros.ligacoes("classificacoes", registros.exigir("classificacoes", folha));
        FormularioView formulario = formularios.doTipo(folha);
        assertThat(dela)
                .contains(
                        new LigacaoDeRegistro(
                                "Formulário",
                                formulario.titulo(),
                                "/cadastros/registros/formularios/ficha?chave="
                                        + formulario.classificacao().replace("/", "%2F")),
                        // Who may not look after groups has no page of them.
                        new LigacaoDeRegistro("Grupo responsável", "Financeiro", null));
        assertThat(dela)
                .filteredOn(uma -> uma.que().equals("Motivo"))
                .extracting(LigacaoDeRegistro::nome)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        motivos.de(folha).stream().map(MotivoView::descricao).toList());
        assertThat(registros.ligacoes("classificacoes", registros.exigir("classificacoes", "financeiro")))
                .noneMatch(uma -> uma.que().equals("Grupo responsável"));
    }

    @Test
    void formulariosESituacoesDizemOndeEstaoEmUso(@Autowired JdbcClient banco) {
        FichaDeRegistro padrao = registros.exigir("formularios", Formularios.PADRAO);
        assertThat(registros.usos("formularios", padrao))
                .singleElement()
                .asString()
                .contains("de último nível");

        for (FichaDeRegistro situacao : registros.listar("situacoes", "", false)) {
            String onde = situacao.chave().startsWith("ATENDIMENTO:")
                    ? "atendimento where excluido = false and"
                    : "solicitacao where";
            long quantos = banco.sql("select count(*) from " + onde + " situacao = :situacao")
                    .param("situacao", situacao.chave().split(":")[1])
                    .query(Long.class)
                    .single();
            List<String> usos = registros.usos("situacoes", situacao);
            assertThat(usos).hasSize(quantos == 0 ? 0 : 1);
            assertThat(usos).allMatch(uso -> uso.replace(".", "").startsWith(quantos + " "));
        }
    }

    /** By tables of their own: what was given to clients, what answers say, what calls begin with. */
    @Test
    void informacoesMotivosDeRecusaEScriptsDizemOndeEstaoEmUso(@Autowired JdbcClient banco) {
        conferirUsos(banco, "informacoes", "informacao_registrada where informacao");
        conferirUsos(banco, "motivos-de-recusa", "solicitacao where motivo_de_recusa");
        assertThat(registros.usos("scripts", registros.exigir("scripts", Scripts.RESUMO_POR_EMAIL)))
                .contains("o e-mail com o resumo, ao finalizar");
        assertThat(registros.usos("scripts", registros.exigir("scripts", "encerramento")))
                .isEmpty();
    }

    private void conferirUsos(JdbcClient banco, String registro, String onde) {
        for (FichaDeRegistro ficha : registros.listar(registro, "", false)) {
            long aoMenos = banco.sql("select count(*) from " + onde + " = :codigo")
                    .param("codigo", ficha.chave())
                    .query(Long.class)
                    .single();
            List<String> usos = registros.usos(registro, ficha);
            long ditos = usos.isEmpty()
                    ? 0
                    : Long.parseLong(usos.get(0).split(" ")[0].replace(".", ""));
            assertThat(ditos).as(ficha.chave()).isGreaterThanOrEqualTo(aoMenos);
            assertThat(usos).hasSize(ditos == 0 ? 0 : 1);
        }
    }

    private static Map<String, String> linha(String rotulo, String codigo, String tipo, String obrigatorio) {
        return Map.of("rotulo", rotulo, "codigo", codigo, "tipo", tipo, "obrigatorio", obrigatorio);
    }

    private static String linhas(List<Map<String, String>> todas) {
        return LinhasDeCampo.escritas(todas);
    }

    @Test
    void umFormularioMudaNaHoraEOQueSePreencheuAntesSeLeComoFoiPerguntado() {
        String folha = registros.incluir("classificacoes", folha(codigo())).chave();
        Map<String, String> novo = Map.of(
                "titulo",
                "Pedido novo",
                "classificacao",
                folha,
                "ativo",
                "true",
                "campos",
                linhas(List.of(linha("Quantas vezes", "vezes", "NUMERO", "true"), linha("Obs.", "obs", "TEXTO", ""))));
        FichaDeRegistro feito = registros.incluir("formularios", novo);
        assertThat(formularios.doTipo(folha).titulo()).isEqualTo("Pedido novo");
        assertThatThrownBy(() -> formularios.validar(folha, Map.of("obs", "x"))).isInstanceOf(Recusa.class);
        assertThat(formularios.validar(folha, Map.of("vezes", "3"))).containsKey("vezes");
        assertThat(registros.previaEmCampos("formularios", feito.valores()))
                .extracting(um -> um.campo().rotulo())
                .containsExactly("Quantas vezes", "Obs.");

        Instant antes = relogio.instant();
        FichaDeRegistro mudado = registros.alterar(
                "formularios",
                folha,
                feito.versao(),
                com(novo, "campos", linhas(List.of(linha("De que cor", "cor", "TEXTO", "true")))));
        assertThat(formularios.validar(folha, Map.of("cor", "azul"))).containsKey("cor");
        assertThat(formularios
                        .conhecidos(folha, antes.minusSeconds(60))
                        .get("vezes")
                        .rotulo())
                .isEqualTo("Quantas vezes");
        assertThat(registros.historico("formularios", folha).get(0).campos())
                .extracting("para")
                .contains("De que cor, cor, Texto, Obrigatório");

        FichaDeRegistro devolta = registros.desfazer("formularios", folha, mudado.versao());
        assertThat(formularios.doTipo(folha).campos())
                .extracting(CampoView::codigo)
                .containsExactly("vezes", "obs");
        registros.alterar("formularios", folha, devolta.versao(), com(devolta.valores(), "ativo", ""));
        assertThat(formularios.doTipo(folha).titulo()).isNotEqualTo("Pedido novo");
    }

    private FichaDeRegistro comFormulario(String classificacao) {
        return registros.incluir(
                "formularios",
                Map.of(
                        "titulo",
                        "De " + classificacao.hashCode(),
                        "classificacao",
                        classificacao,
                        "ativo",
                        "true",
                        "campos",
                        linhas(List.of(linha("CPF de quem pede", "cpf-de-quem-pede", "CPF", "true")))));
    }

    private String comoSeLe(String classificacao, Instant quando) {
        CampoView campo = formularios.conhecidos(classificacao, quando).get("cpf-de-quem-pede");
        return campo == null ? null : campo.rotulo() + ": " + campo.porExtenso("52998224725");
    }

    @Test
    void oQueSePreencheuPorUmFormularioForaDeUsoSeLeComoFoiPerguntado() {
        String folha = registros.incluir("classificacoes", folha(codigo())).chave();
        FichaDeRegistro feito = comFormulario(folha);
        Instant registrada = relogio.instant();
        registros.alterar("formularios", folha, feito.versao(), com(feito.valores(), "ativo", ""));
        assertThat(formularios.doTipo(folha).titulo()).isNotEqualTo(feito.valor("titulo"));
        assertThat(formularios.doTipo(folha, registrada.minusSeconds(60)).titulo())
                .isEqualTo(feito.valor("titulo"));
        for (long segundos : List.of(-60L, 60L)) {
            assertThat(comoSeLe(folha, registrada.plusSeconds(segundos))).isEqualTo("CPF de quem pede: 529.982.247-25");
        }
    }

    @Test
    void oQueSePreencheuAntesDeAClassificacaoMudarDeLugarSeLeComoFoiPerguntado() {
        String ramo = registros
                .incluir("classificacoes", reune(codigo(), "financeiro"))
                .chave();
        FichaDeRegistro folha = registros.incluir("classificacoes", com(folha(codigo()), "pai", ramo));
        FichaDeRegistro feito = comFormulario(ramo);
        Instant registrada = relogio.instant();
        arvores.mover("classificacoes", folha.chave(), folha.versao(), "ouvidoria");
        assertThat(formularios.doTipo(folha.chave()).titulo()).isNotEqualTo(feito.valor("titulo"));
        assertThat(comoSeLe(folha.chave(), registrada.minusSeconds(60))).isEqualTo("CPF de quem pede: 529.982.247-25");
        registros.alterar("formularios", ramo, feito.versao(), com(feito.valores(), "ativo", ""));
        assertThat(comoSeLe(folha.chave(), registrada.plusSeconds(60))).isEqualTo("CPF de quem pede: 529.982.247-25");
    }

    @Test
    void umCampoSoSePerguntaQuandoOutroDizQueSim() {
        String folha = registros.incluir("classificacoes", folha(codigo())).chave();
        Map<String, String> forma = new HashMap<>(linha("Forma", "forma", "ESCOLHA", "true"));
        forma.put("opcoes", "Pix; Boleto");
        Map<String, String> chave = new HashMap<>(linha("Chave", "chave", "TEXTO", "true"));
        chave.put("soSe", "forma = Dinheiro");
        Map<String, String> novo = Map.of("titulo", "Pedido", "classificacao", folha, "ativo", "true");
        assertThat(recusa("formularios", com(novo, "campos", linhas(List.of(forma, chave))))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos.1.soSe");
        Map<String, String> tipo = new HashMap<>(linha("Tipo", "tipo", "ESCOLHA", ""));
        tipo.putAll(Map.of("opcoes", "CPF; Outra", "soSe", "forma = Pix"));
        forma.put("soSe", "tipo = CPF");
        chave.put("soSe", "forma = Pix");
        assertThat(recusa("formularios", com(novo, "campos", linhas(List.of(forma, tipo, chave))))
                        .erros())
                .filteredOn(erro -> erro.mensagem().contains("volta a ele mesmo"))
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos.0.soSe", "campos.1.soSe");
        forma.remove("soSe");
        FichaDeRegistro feito = registros.incluir("formularios", com(novo, "campos", linhas(List.of(forma, chave))));
        assertThat(registros.conferir("formularios", folha, feito.valores())).isEqualTo(feito.valores());
        assertThat(formularios.validar(folha, Map.of("forma", "Boleto", "chave", "sobrou")))
                .containsOnlyKeys("forma");
        assertThat(formularios.incompleto(folha, Map.of("forma", "Boleto"))).isFalse();
        assertThat(formularios.incompleto(folha, Map.of("forma", "Pix"))).isTrue();
        assertThat(catchThrowableOfType(
                                Recusa.RegraNaoAtendida.class, () -> formularios.validar(folha, Map.of("forma", "Pix")))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos.chave");
        assertThat(registros
                        .previaEmCampos("formularios", feito.valores())
                        .get(1)
                        .soSe()
                        .porExtenso())
                .contains("só se “Forma” for “Pix”");
    }

    @Test
    void umGrupoDeCamposSeRepeteESeConfere() {
        String folha = registros.incluir("classificacoes", folha(codigo())).chave();
        Map<String, String> itens = new HashMap<>(linha("Itens", "itens", "GRUPO", "true"));
        itens.putAll(Map.of("minimo", "3", "maximo", "2"));
        Map<String, String> guia = new HashMap<>(linha("Guia", "guia", "TEXTO", "true"));
        guia.put("grupo", "nenhum");
        Map<String, String> onde = new HashMap<>(linha("Onde", "onde", "ENDERECO", ""));
        onde.put("grupo", "itens");
        Map<String, String> novo = Map.of("titulo", "Itens", "classificacao", folha, "ativo", "true");
        assertThat(recusa("formularios", com(novo, "campos", linhas(List.of(itens, guia, onde))))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos.0.maximo", "campos.1.grupo", "campos.2.tipo");
        itens.put("maximo", "muitas");
        assertThat(recusa("formularios", com(novo, "campos", linhas(List.of(itens))))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos.0.tipo", "campos.0.maximo");
        itens.putAll(Map.of("minimo", "", "maximo", "2"));
        guia.put("grupo", "itens");
        Map<String, String> obs = linha("Obs.", "obs", "TEXTO", "");

        FichaDeRegistro feito =
                registros.incluir("formularios", com(novo, "campos", linhas(List.of(itens, obs, guia))));

        assertThat(registros.conferir("formularios", folha, feito.valores())).isEqualTo(feito.valores());
        assertThat(formularios.doTipo(folha).campos())
                .extracting(CampoView::codigo)
                .containsExactly("itens", "obs");
        assertThat(formularios.validar(folha, Map.of("itens", List.of(Map.of("guia", "1"), Map.of("guia", "2")))))
                .containsOnlyKeys("itens");
        assertThat(registros
                        .previaEmCampos("formularios", feito.valores())
                        .get(0)
                        .grupo())
                .extracting(um -> um.campo().rotulo())
                .containsExactly("Guia");
    }

    @Test
    void umSoFormularioDePesquisaValePorTipoDeCliente(@Autowired FormulariosDePesquisa pesquisas) {
        Map<String, String> rapidez = linha("Foi rápido?", "rapidez", "NOTA", "true");
        Map<String, String> novo = Map.of(
                "titulo",
                "Prestadores",
                "para",
                "PRESTADOR",
                "nota",
                "Que nota você dá?",
                "ativo",
                "true",
                "perguntas",
                linhas(List.of(rapidez)));
        String registro = "formularios-de-pesquisa";
        assertThat(recusa(registro, com(novo, "perguntas", "")).erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("perguntas");
        assertThat(recusa(
                                registro,
                                com(
                                        novo,
                                        "perguntas",
                                        linhas(List.of(rapidez, linha("De novo?", "rapidez", "ESCOLHA", "")))))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("perguntas.1.codigo", "perguntas.1.opcoes");
        FichaDeRegistro feito = registros.incluir(registro, novo);
        assertThat(pesquisas.para(TipoCliente.PRESTADOR)).get().satisfies(um -> {
            assertThat(um.versao()).isEqualTo(feito.versao());
            assertThat(um.perguntas()).extracting(CampoView::rotulo).containsExactly("Foi rápido?");
        });
        assertThat(registros.previaEmCampos(registro, feito.valores()))
                .extracting(um -> um.campo().rotulo())
                .containsExactly("Que nota você dá?", "Foi rápido?");
        assertThat(recusa(registro, com(novo, "titulo", "Outro")).erros())
                .extracting(Recusa.Erro::mensagem)
                .containsExactly("Já há um em uso para este tipo de cliente: “Prestadores”. Tire aquele de uso antes.");
        FichaDeRegistro outro = registros.incluir(registro, com(com(novo, "titulo", "Outro"), "ativo", ""));

        FichaDeRegistro fora =
                registros.alterar(registro, feito.chave(), feito.versao(), com(feito.valores(), "ativo", ""));

        assertThat(pesquisas.para(TipoCliente.PRESTADOR)).isEmpty();
        FichaDeRegistro emUso =
                registros.alterar(registro, outro.chave(), outro.versao(), com(outro.valores(), "ativo", "true"));
        assertThatThrownBy(() -> registros.desfazer(registro, fora.chave(), fora.versao()))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        registros.desfazer(registro, emUso.chave(), emUso.versao());
        assertThat(pesquisas.para(TipoCliente.PRESTADOR)).isEmpty();
    }

    @Test
    void umFormularioQueNaoSePreencheriaERecusadoCampoACampo() {
        String folha = registros.incluir("classificacoes", folha(codigo())).chave();
        Map<String, String> semOpcoes = new HashMap<>(linha("Cor", "cor", "ESCOLHA", ""));
        semOpcoes.put("minimo", "3");
        Map<String, String> novo = Map.of("titulo", "Pedido", "classificacao", folha, "ativo", "true");
        assertThat(recusa(
                                "formularios",
                                com(novo, "campos", linhas(List.of(linha("Um", "cor", "NUMERO", ""), semOpcoes))))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos.1.codigo", "campos.1.opcoes", "campos.1.minimo");
        assertThat(recusa("formularios", com(novo, "campos", linhas(List.of(linha("", "Com Espaço", "NADA", "")))))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos.0.rotulo", "campos.0.codigo", "campos.0.tipo");
        assertThat(recusa("formularios", com(novo, "campos", "nada disso")).erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos");
        FichaDeRegistro padrao = registros.exigir("formularios", "padrao");
        assertThat(catchThrowableOfType(
                                Recusa.RegraNaoAtendida.class,
                                () -> registros.alterar(
                                        "formularios", "padrao", padrao.versao(), com(padrao.valores(), "ativo", "")))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("ativo");
    }

    @Test
    void todoFormularioQueHaSeGravaComoEsta() {
        registros
                .listar("formularios", "", false)
                .forEach(ficha -> assertThat(registros.conferir("formularios", ficha.chave(), ficha.valores()))
                        .isEqualTo(ficha.valores()));
    }

    @Test
    void aFichaComecaPelaClassificacaoDeQuemAbreEDeOndeOClienteVeio() {
        String daOrigem = registros.incluir("classificacoes", folha(codigo())).chave();
        String doGrupo = registros.incluir("classificacoes", folha(codigo())).chave();
        String dosDois = registros.incluir("classificacoes", folha(codigo())).chave();
        List<FichaDeRegistro> incluidas = List.of(
                padrao(daOrigem, "", "APLICATIVO"),
                padrao(doGrupo, "cadastro", ""),
                padrao(dosDois, "cadastro", "APLICATIVO"));
        assertThat(padroes.de(List.of("financeiro"), Origem.APLICATIVO)
                        .orElseThrow()
                        .caminho())
                .isEqualTo(daOrigem);
        assertThat(padroes.de(List.of("cadastro"), Origem.TELEFONE)
                        .orElseThrow()
                        .caminho())
                .isEqualTo(doGrupo);
        assertThat(padroes.de(List.of("cadastro"), Origem.APLICATIVO)
                        .orElseThrow()
                        .caminho())
                .isEqualTo(dosDois);
        assertThat(recusa(
                                "classificacoes-padrao",
                                Map.of("classificacao", doGrupo, "grupo", "cadastro", "ativo", "true"))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("grupo");
        incluidas.forEach(uma -> registros.desfazer("classificacoes-padrao", uma.chave(), uma.versao()));
        assertThat(padroes.de(List.of("cadastro"), Origem.APLICATIVO)).isEmpty();
    }

    @Test
    void deDuasParaOMesmoIncluidasAoMesmoTempoFicaUma() throws Exception {
        String folha = registros.incluir("classificacoes", folha(codigo())).chave();
        ExecutorService pessoas = new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(2));
        try {
            for (int vez = 0; vez < 5; vez++) {
                CyclicBarrier juntas = new CyclicBarrier(2);
                Callable<Optional<FichaDeRegistro>> inclusao = () -> {
                    juntas.await();
                    try {
                        return Optional.of(padrao(folha, "cadastro", "CHAT"));
                    } catch (Recusa.RegraNaoAtendida jaHa) {
                        return Optional.empty();
                    }
                };
                List<FichaDeRegistro> incluidas = new ArrayList<>();
                for (Future<Optional<FichaDeRegistro>> uma : pessoas.invokeAll(List.of(inclusao, inclusao))) {
                    uma.get().ifPresent(incluidas::add);
                }
                incluidas.forEach(uma -> registros.desfazer("classificacoes-padrao", uma.chave(), uma.versao()));
                assertThat(incluidas).hasSize(1);
            }
        } finally {
            pessoas.shutdown();
        }
    }

    private FichaDeRegistro padrao(String classificacao, String grupo, String origem) {
        return registros.incluir(
                "classificacoes-padrao",
                Map.of("classificacao", classificacao, "grupo", grupo, "origem", origem, "ativo", "true"));
    }

    @Test
    void aArvoreRecusaOQueAQuebra() {
        String codigo = codigo();
        registros.incluir("classificacoes", folha(codigo));
        assertThat(recusa("classificacoes", folha(codigo)).erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("codigo");
        assertThat(recusa("classificacoes", com(folha(codigo()), "pai", "financeiro/boleto/" + codigo))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("pai");
        assertThat(recusa("classificacoes", com(folha(codigo()), "pai", "nao/ha"))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("pai");
        assertThat(recusa("classificacoes", com(folha(codigo()), "natureza", ""))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("natureza");
        FichaDeRegistro acima = registros.exigir("classificacoes", "financeiro/boleto");
        Map<String, String> folhaComFilhas = new HashMap<>(folha("boleto"));
        folhaComFilhas.putAll(Map.of("pai", "financeiro", "descricao", "Boleto", "ultimoNivel", "true"));
        assertThat(catchThrowableOfType(
                                Recusa.RegraNaoAtendida.class,
                                () -> registros.alterar(
                                        "classificacoes", acima.chave(), acima.versao(), folhaComFilhas))
                        .erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("ultimoNivel");
    }

    @Test
    void oQueSeMudaPelaApiFicaNoMesmoHistorico() {
        String codigo = codigo();
        classificacoes.incluir(new NovaClassificacao(
                "financeiro",
                codigo,
                new ConteudoDaClassificacao("Nova", null, false, null, null, null, null, null, null, false)));
        assertThat(registros.historico("classificacoes", "financeiro/" + codigo))
                .extracting(MudancaDeRegistro::ato)
                .containsExactly(MudancaDeRegistro.Ato.INCLUSAO);
    }

    @Test
    void oScriptSoTemLacunasQueSePreenchem() {
        String codigo = codigo();
        Map<String, String> valores = Map.of(
                "topico", codigo,
                "titulo", "Novo",
                "momento", "DURANTE",
                "ordem", "90",
                "texto", "{operador} fala com {cliente} sobre {cor}.",
                "ativo", "true");
        assertThat(recusa("scripts", valores).erros().get(0).mensagem()).contains("{cor}");
        Map<String, String> certo = com(valores, "texto", "{operador} fala com {cliente}.");
        FichaDeRegistro novo = registros.incluir("scripts", certo);
        assertThat(registros.previa("scripts", novo, certo)).contains("Ana fala com Maria da Silva.");
        assertThat(scripts.todos()).extracting(ScriptView::topico).contains(codigo);
        registros.alterar("scripts", codigo, novo.versao(), com(certo, "ativo", ""));
        assertThat(scripts.todos()).extracting(ScriptView::topico).doesNotContain(codigo);
    }

    @Test
    void aInformacaoNovaSeAchaPorSuasPalavras() {
        String codigo = codigo();
        registros.incluir(
                "informacoes",
                Map.of(
                        "codigo", codigo,
                        "titulo", "Título",
                        "classificacao", "lgpd/correcao",
                        "texto", "Texto",
                        "solucaoProposta", "Solução",
                        "palavrasChave", "Çérebro" + codigo,
                        "ativa", "true"));
        assertThat(informacoes.buscar("cerebro" + codigo))
                .extracting(InformacaoView::codigo)
                .containsExactly(codigo);
    }

    /** Nothing but what can be filled in on the portal too, where nobody is at the desk yet. */
    @Test
    void aInformacaoSoTemLacunasQueSePreenchemTambemNoPortal() {
        String codigo = codigo();
        Map<String, String> valores = Map.of(
                "codigo", codigo,
                "titulo", "Título",
                "classificacao", "lgpd/correcao",
                "texto", "A {operadora} corrige.",
                "solucaoProposta", "{operador}, diga o {protocolo}.",
                "palavrasChave", codigo,
                "ativa", "true");
        Recusa.Erro erro = recusa("informacoes", valores).erros().get(0);
        assertThat(erro.campo()).isEqualTo("solucaoProposta");
        assertThat(erro.mensagem()).contains("{operador}, {protocolo}");

        Map<String, String> certo = com(valores, "solucaoProposta", "{cliente}, a {operadora} corrige {assim}.");
        assertThat(recusa("informacoes", certo).erros().get(0).mensagem()).contains("{assim}");
        certo = com(valores, "solucaoProposta", "{cliente}, a {operadora} corrige.");
        FichaDeRegistro nova = registros.incluir("informacoes", certo);
        String operadora = parametros.texto("operadora.nome");
        assertThat(registros.previa("informacoes", nova, certo))
                .contains("Maria da Silva, a " + operadora + " corrige.");
        InformacaoView achada = informacoes.exigir(codigo);
        assertThat(achada.texto()).isEqualTo("A " + operadora + " corrige.");
        assertThat(achada.solucaoProposta()).isEqualTo("{cliente}, a " + operadora + " corrige.");
        assertThat(informacoes.de("lgpd/correcao")).contains(achada);
        assertThat(informacoes.buscar(codigo)).containsExactly(achada);
        assertThat(achada.para("D. $1").solucaoProposta()).isEqualTo("D. $1, a " + operadora + " corrige.");
        assertThat(achada.para(null)).isEqualTo(achada);
    }

    @Test
    void oMotivoDeRecusaNovoTemAsSuasLacunas() {
        String codigo = codigo();
        registros.incluir(
                "motivos-de-recusa",
                Map.of(
                        "codigo", codigo,
                        "descricao", "Novo",
                        "texto", "Sem {procedimento}.",
                        "fundamento", "Cláusula {clausula}.",
                        "ativo", "true"));
        assertThat(recusas.redigir(codigo, Map.of("procedimento", "exame", "clausula", "3")))
                .isEqualTo(new MotivosDeRecusa.Redigido("Sem exame.", "Cláusula 3."));
    }

    @Test
    void oParametroEDoSeuTipoETemUmHistoricoSo() {
        String chave = "retorno.maximo-tentativas";
        FichaDeRegistro antes = registros.exigir("parametros", chave);
        assertThatThrownBy(() -> registros.alterar(
                        "parametros", chave, antes.versao(), com(antes.valores(), "valor", "vinte e um")))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        FichaDeRegistro depois =
                registros.alterar("parametros", chave, antes.versao(), com(antes.valores(), "valor", "7"));
        assertThat(parametros.inteiro(chave)).isEqualTo(7);
        registros.desfazer("parametros", chave, depois.versao());
        parametros.definir(chave, "8");
        assertThat(registros
                        .historico("parametros", chave)
                        .get(0)
                        .campos()
                        .get(0)
                        .para())
                .isEqualTo("8");
        parametros.definir(chave, antes.valor("valor"));
    }

    @Test
    @WithMockUser(
            username = "supervisor",
            authorities = {"USUARIO_INTERNO", "PUBLICAR_AVISOS"})
    void quemSupervisionaPublicaAvisosENadaMais() {
        assertThat(registros.abertos()).extracting("codigo").containsExactly("avisos");
        String titulo = "Aviso " + codigo();
        Map<String, String> valores =
                Map.of("titulo", titulo, "tipo", "OCORRENCIA", "texto", "Texto", "inicio", "2020-01-01T08:00");
        assertThat(recusa("avisos", com(valores, "fim", "2020-01-01T08:00")).erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("fim");
        FichaDeRegistro novo = registros.incluir("avisos", valores);
        assertThat(avisos.vigentes()).extracting(AvisoView::titulo).contains(titulo);
        FichaDeRegistro porEngano = registros.desfazer("avisos", novo.chave(), novo.versao());
        assertThat(avisos.vigentes()).extracting(AvisoView::titulo).doesNotContain(titulo);
        assertThatThrownBy(() -> avisos.encerrar(novo.chave())).isInstanceOf(Recusa.NaoEncontrado.class);
        FichaDeRegistro deVolta = registros.desfazer("avisos", novo.chave(), porEngano.versao());
        assertThat(avisos.vigentes()).extracting(AvisoView::titulo).contains(titulo);
        registros.alterar("avisos", novo.chave(), deVolta.versao(), com(valores, "fim", "2020-01-02T08:00"));
        assertThat(avisos.vigentes()).extracting(AvisoView::titulo).doesNotContain(titulo);

        AvisoView pelaApi = avisos.publicar(new NovoAviso(AvisoView.Tipo.AVISO, titulo, "Até já.", null, null));
        avisos.encerrar(pelaApi.codigo());
        assertThat(registros.historico("avisos", pelaApi.codigo()))
                .extracting(um -> um.ato().descricao())
                .containsExactly("Alterou", "Incluiu");
        assertThat(registros.historico("avisos", pelaApi.codigo()).get(0).campos())
                .singleElement()
                .satisfies(um -> assertThat(um.rotulo()).isEqualTo("Até"));
    }
}
