package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.Transferencia;
import br.central.atendimento.guarda.Anonimizacao;
import br.central.clientes.AlteracaoCliente;
import br.central.clientes.AlteracaoDeTeste;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comum.Pagina;
import br.central.consulta.AchadosPorPalavras.Achados;
import br.central.consulta.AchadosPorPalavras.Limites;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a case is looked for by follows whatever changes, at once. */
@TesteDeIntegracao
class TextosDosAtendimentosTest {

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    Clientes clientes;

    @Autowired
    Anonimizacao anonimizacao;

    @Autowired
    Consultas consultas;

    @Autowired
    Agora agora;

    @Autowired
    Como como;

    @Autowired
    DataSource dados;

    @Autowired
    JdbcClient banco;

    @Autowired
    TransactionTemplate transacao;

    private final String marca = CasosDeTeste.marca();
    private CasosDeTeste casos;

    @BeforeEach
    void preparar() {
        casos = new CasosDeTeste(atendimentos, agora);
    }

    @Test
    void oClienteVinculadoEDesvinculado() {
        String protocolo = aberto(null).protocolo();
        ReferenciaCliente cliente =
                ReferenciaCliente.porId(pessoa("Ágata Conceição").id());
        assertThat(achados("agata conceicao")).isEmpty();

        edicao.vincularCliente(protocolo, cliente);
        assertThat(achados("agata conceicao")).containsExactly(protocolo);

        edicao.desvincularCliente(protocolo);
        assertThat(achados("agata")).isEmpty();
        assertThat(achados("")).containsExactly(protocolo);
    }

    @Test
    void oClienteQueMudaDeNome() {
        ClienteView cliente = pessoa("Berenice Antiga");
        String protocolo = aberto(cliente).protocolo();
        String outro = aberto(cliente).protocolo();

        clientes.alterar(cliente.id(), chamadaAgora("Berenice Nova", "Bê", cliente));

        assertThat(achados("berenice nova")).containsExactly(outro, protocolo);
        assertThat(achados("be nova")).containsExactly(outro, protocolo);
        assertThat(achados("antiga")).isEmpty();
    }

    @Test
    void oNomeQueNaoFicouGravadoNaoFicaNoTexto() {
        ClienteView cliente = pessoa("Carlota Antes");
        String protocolo = aberto(cliente).protocolo();

        transacao.executeWithoutResult(desfeita -> {
            clientes.alterar(cliente.id(), chamadaAgora("Carlota Depois", null, cliente));
            desfeita.setRollbackOnly();
        });

        assertThat(achados("carlota antes")).containsExactly(protocolo);
    }

    @Test
    void oCadastroUnificadoEOQueFicouNoLugarDele() {
        ClienteView saindo = pessoa("Dalva Repetida");
        ClienteView fica = pessoa("Dalva Verdadeira");
        String protocolo = aberto(saindo).protocolo();

        clientes.unificar(saindo.id(), fica.id());
        assertThat(achados("repetida")).containsExactly(protocolo);
        assertThat(achados("verdadeira")).containsExactly(protocolo);

        clientes.alterar(fica.id(), chamadaAgora("Dalva Renomeada", null, fica));
        assertThat(achados("renomeada repetida")).containsExactly(protocolo);
        assertThat(achados("verdadeira")).isEmpty();

        ClienteView ultima = pessoa("Dalva Derradeira");
        clientes.unificar(fica.id(), ultima.id());
        assertThat(achados("derradeira repetida")).containsExactly(protocolo);
    }

    @Test
    void oClienteAnonimizadoSomeDoTexto() {
        ClienteView cliente = pessoa("Eulália Sumida");
        ClienteView repetida = pessoa("Eulália Repetida");
        List<String> protocolos = agora.comoSeFosse(
                agora.instant().minus(Duration.ofDays(2200)), () -> List.of(encerrado(cliente), encerrado(repetida)));
        clientes.unificar(repetida.id(), cliente.id());
        assertThat(achados("eulalia")).hasSize(2);

        anonimizacao.anonimizar(cliente.id());

        for (String protocolo : protocolos) {
            assertThat(texto(protocolo))
                    .startsWith(" " + protocolo)
                    .doesNotContain("eulalia", "sumida", "repetida", marca);
            assertThat(consultas
                            .listar(FiltroDeAtendimentos.buscando(protocolo), Ordem.PADRAO, 0, 20)
                            .itens())
                    .hasSize(1);
        }
    }

    @Test
    void oTituloOContatoEOProtocoloExterno() {
        String protocolo = aberto(null).protocolo();
        edicao.alterar(protocolo, Alteracao.doTitulo(marca + " Fátima"));
        assertThat(achados("fatima")).containsExactly(protocolo);

        edicao.alterarContato(protocolo, new ContatoInformado("Gení Zé", null, null));
        assertThat(achados("geni ze")).containsExactly(protocolo);

        edicao.alterar(
                protocolo, new Alteracao(null, null, null, null, null, null, null, "NIP-Ç77", null, null, null, null));
        assertThat(achados("nip-c77")).containsExactly(protocolo);

        edicao.alterarContato(protocolo, new ContatoInformado("Outra", null, null));
        assertThat(achados("geni")).isEmpty();
    }

    @Test
    void osProtocolosQueVaoSurgindo() {
        String protocolo = agora.comoSeFosse(
                        agora.instant().minus(Duration.ofDays(100)),
                        () -> casos.abrir(Caso.de(Origem.OUVIDORIA, marca)
                                .em("lgpd/acesso-aos-dados")
                                .aosGrupos()))
                .protocolo();
        String primeira = atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
        String segunda = solicitacoes
                .registrar(
                        protocolo,
                        new NovaSolicitacao("financeiro/boleto/segunda-via", null, null, "Também.", null, null))
                .protocolo();
        String reclamacao =
                solicitacoes.reclamar(primeira, new Texto("Ninguém respondeu.")).protocolo();

        for (String deDentro : List.of(primeira, segunda, reclamacao)) {
            assertThat(achados(deDentro.substring(9))).as(deDentro).containsExactly(protocolo);
        }
        assertThat(achados(primeira.substring(9) + " " + segunda + " " + reclamacao.substring(12)))
                .containsExactly(protocolo);
    }

    @Test
    void aAberturaRecusadaNaoDeixaTexto() {
        long antes = textos();
        assertThatThrownBy(() -> casos.abrir(Caso.de(Origem.TELEFONE, marca).em("nao/existe")))
                .isInstanceOf(RuntimeException.class);
        assertThat(textos()).isEqualTo(antes);
    }

    /** The same pages whichever way they are found: by the newest, by the index, by the newest of many, by any. */
    @ParameterizedTest
    @CsvSource({
        "1000000, 1000000, 100, 100, 100, ",
        "6, 6, 100, 100, 100, ",
        "6, 1000000, 100, 100, 100, ",
        "1, 1, 100, 100, 100, ",
        "1, 1, 2, 100, 3, ",
        "1, 1, 2, 2, 1000000, ",
        "1, 1, 2, 2, 3, ",
        "1000000, 1000000, 100, 100, 100, origem",
        "1, 1, 2, 2, 3, origem",
        "6, 6, 100, 100, 100, quem abriu",
        "1, 1, 2, 2, 3, quem abriu"
    })
    void cadaCaminhoAchaOsMesmos(int novos, int primeiros, int contados, int ordenados, int muitos, String alem) {
        List<Long> todos = new ArrayList<>();
        for (int qual = 0; qual < 7; qual++) {
            String protocolo = casos.abrir(Caso.de(Origem.EMAIL, marca + (qual == 3 ? "" : " par"))
                            .ha(7 - qual))
                    .protocolo();
            if (qual != 3) {
                todos.add(id(protocolo));
            }
        }
        var busca = new AchadosPorPalavras(dados, new Limites(novos, primeiros, contados, ordenados, muitos));
        for (String ordem : List.of("abertura", "-abertura", "prazo", "-cliente", "titulo", "protocolo")) {
            List<Long> achados = new ArrayList<>();
            boolean haMais = true;
            for (int pagina = 0; haMais && pagina < 4; pagina++) {
                Condicoes condicoes = new Condicoes().e("not a.excluido");
                condicoes.eDePoucos("a.origem = :origem", "origem", "origem".equals(alem) ? Origem.EMAIL : null);
                condicoes.eNoTexto("aberto_por", "abertoPor", "quem abriu".equals(alem) ? "sistema" : null);
                PalavrasNaBusca palavras = PalavrasNaBusca.de(marca + " par pa", condicoes);
                Achados deles = busca.achar(
                        new BuscaPorPalavras(condicoes, palavras, Ordem.ler(ordem), Fatia.daPagina(pagina, 2)));
                achados.addAll(deles.ids());
                haMais = deles.haMais() || achados.size() < deles.total();
                assertThat(deles.total()).as(ordem).isBetween(Math.min(2L, deles.total()), 6L);
                assertThat(deles.haMais() || deles.total() == 6).as(ordem).isTrue();
            }
            assertThat(achados).as(ordem).containsExactlyInAnyOrderElementsOf(todos);
            if (ordem.endsWith("abertura")) {
                List<Long> esperados = new ArrayList<>(todos);
                if (ordem.startsWith("-")) {
                    Collections.reverse(esperados);
                }
                assertThat(achados).containsExactlyElementsOf(esperados);
            }
        }
    }

    /** Names that many have are put in order by the texts themselves, those that few have by whose case it is. */
    @ParameterizedTest
    @CsvSource({"1000000, 100, cliente", "1, 100, cliente", "1, 2, cliente", "1, 100, -cliente", "1, 2, -cliente"})
    void emOrdemDeCliente(int novos, int ordenados, String ordem) {
        List<String> nomes = List.of("Ábia", "Bento", "Célia", "Dóris", "Élcio");
        List<Long> esperados = new ArrayList<>();
        for (int qual : List.of(3, 0, 4, 1, 2)) {
            esperados.add(id(aberto(pessoa(nomes.get(qual) + " " + marca)).protocolo()));
        }
        aberto(null);
        var busca = new AchadosPorPalavras(dados, new Limites(novos, 1_000_000, 2, ordenados, 100));
        List<Long> achados = new ArrayList<>();
        for (int pagina = 0; pagina < 3; pagina++) {
            Condicoes condicoes = new Condicoes().e("not a.excluido").e("a.cliente_id is not null");
            PalavrasNaBusca palavras = PalavrasNaBusca.de(marca, condicoes);
            achados.addAll(
                    busca.achar(new BuscaPorPalavras(condicoes, palavras, Ordem.ler(ordem), Fatia.daPagina(pagina, 2)))
                            .ids());
        }
        List<Long> porNome =
                Stream.of(1, 3, 4, 0, 2).map(esperados::get).collect(Collectors.toCollection(ArrayList::new));
        if (ordem.startsWith("-")) {
            Collections.reverse(porNome);
        }
        assertThat(achados).containsExactlyElementsOf(porNome);
    }

    @Test
    void oPeriodoValeTambemNoTexto() {
        List<String> protocolos = IntStream.range(0, 4)
                .mapToObj(dias -> casos.abrir(Caso.de(Origem.EMAIL, marca).ha(dias * 10 + 1))
                        .protocolo())
                .toList();
        Instant agoraMesmo = agora.instant();
        for (int novos : List.of(1, 1000)) {
            var busca = new AchadosPorPalavras(dados, new Limites(novos, 1, 100, 100, 100));
            Condicoes condicoes = new Condicoes()
                    .e("not a.excluido")
                    .eNoPeriodo(">=", "de", agoraMesmo.minus(Duration.ofDays(25)))
                    .eNoPeriodo("<", "antesDe", agoraMesmo.minus(Duration.ofDays(5)));
            PalavrasNaBusca palavras = PalavrasNaBusca.de(marca, condicoes);
            assertThat(busca.achar(new BuscaPorPalavras(condicoes, palavras, Ordem.PADRAO, Fatia.daPagina(0, 20)))
                            .ids())
                    .containsExactly(id(protocolos.get(1)), id(protocolos.get(2)));
        }
    }

    @Test
    void deQuemEstaComOCasoEDeQuemOAbriu() {
        String protocolo = como.usuario("atendente", () -> aberto(null).protocolo());
        assertThat(quemOsTem()).containsExactly("atendente");
        assertThat(achados(comQuem("atendente", null))).containsExactly(protocolo);
        assertThat(achados(comQuem("atendente2", null))).isEmpty();

        como.usuario(
                "atendente",
                () -> edicao.transferir(protocolo, new Transferencia("atendente2", null, "Segue com você.")));
        assertThat(achados(comQuem("atendente", null))).isEmpty();
        assertThat(achados(comQuem("atendente2", "atendente"))).containsExactly(protocolo);
        assertThat(achados(comQuem(null, "atendente2"))).isEmpty();

        como.usuario("atendente2", () -> atendimentos.deixarPendente(protocolo, new Pendencia("Volta depois.", null)));
        assertThat(achados(comQuem("atendente2", null))).isEmpty();
        assertThat(quemOsTem()).containsExactly((String) null);

        como.usuario("atendente", () -> atendimentos.retomar(protocolo));
        assertThat(achados(comQuem("atendente", "atendente"))).containsExactly(protocolo);
    }

    @Test
    void entrePoucosOTotalEExatoEmQualquerOrdem() {
        IntStream.range(0, 3).forEach(qual -> aberto(null));
        for (String ordem : List.of("-abertura", "prazo", "-cliente")) {
            Pagina<AtendimentoNaLista> primeira =
                    consultas.listar(FiltroDeAtendimentos.buscando(marca), Ordem.ler(ordem), 0, 2);
            assertThat(primeira.itens()).hasSize(2);
            assertThat(primeira.total()).as(ordem).isEqualTo(3);
            assertThat(primeira.totalMinimo()).as(ordem).isNull();
        }
    }

    @Test
    void aPaginaDepoisDaUltimaEVaziaEDizQuantosSao() {
        IntStream.range(0, 3).forEach(qual -> aberto(null));
        for (String ordem : List.of("-abertura", "prazo")) {
            Pagina<AtendimentoNaLista> longe =
                    consultas.listar(FiltroDeAtendimentos.buscando(marca), Ordem.ler(ordem), 7, 20);
            assertThat(longe.itens()).isEmpty();
            assertThat(longe.total()).isEqualTo(3);
        }
    }

    private AtendimentoView aberto(ClienteView cliente) {
        Caso caso = Caso.de(Origem.TELEFONE, marca);
        return casos.abrir(cliente == null ? caso : caso.para(ReferenciaCliente.porId(cliente.id())));
    }

    private String encerrado(ClienteView cliente) {
        String protocolo = casos.abrir(Caso.de(Origem.TELEFONE, marca)
                        .em("financeiro/boleto/segunda-via")
                        .para(ReferenciaCliente.porId(cliente.id())))
                .protocolo();
        return atendimentos
                .resolver(protocolo, new Resolucao("Enviada a segunda via ao titular.", true))
                .protocolo();
    }

    private ClienteView pessoa(String nome) {
        return clientes.cadastrar(NovoCliente.pf(nome, DocumentosDeTeste.cpf()));
    }

    private static AlteracaoCliente chamadaAgora(String nome, String nomeSocial, ClienteView cliente) {
        return AlteracaoDeTeste.de(
                null, DadosCadastrais.pf(nome, cliente.dados().cpf()).comNomeSocial(nomeSocial));
    }

    private List<String> quemOsTem() {
        return banco.sql("select responsavel from texto_do_atendimento where texto like ?")
                .param("%" + marca + "%")
                .query(String.class)
                .list();
    }

    private FiltroDeAtendimentos comQuem(String responsavel, String abertoPor) {
        return new FiltroDeAtendimentos(
                null,
                new FiltroDeAtendimentos.Procurado(marca, null, null, Set.of()),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                new FiltroDeAtendimentos.ComQuem(null, responsavel, abertoPor),
                null,
                Set.of(),
                Set.of());
    }

    private List<String> achados(String palavras) {
        return achados(FiltroDeAtendimentos.buscando(marca + " " + palavras));
    }

    private List<String> achados(FiltroDeAtendimentos filtro) {
        return consultas.listar(filtro, Ordem.PADRAO, 0, 20).itens().stream()
                .map(AtendimentoNaLista::protocolo)
                .toList();
    }

    private long id(String protocolo) {
        return banco.sql("select id from atendimento where protocolo = ?")
                .param(protocolo)
                .query(Long.class)
                .single();
    }

    private String texto(String protocolo) {
        return banco.sql("select texto from texto_do_atendimento where atendimento_id = ?")
                .param(id(protocolo))
                .query(String.class)
                .single();
    }

    private long textos() {
        return banco.sql("select count(*) from texto_do_atendimento")
                .query(Long.class)
                .single();
    }
}
