package br.central.clientes.cadastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.BuscaCliente;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Identidade;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoPrestador;
import br.central.clientes.NovoTelefone;
import br.central.clientes.Parentesco;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.StatusCadastral;
import br.central.clientes.TelefoneView;
import br.central.clientes.TelefonesDeClientes;
import br.central.clientes.TipoContrato;
import br.central.clientes.TipoPessoa;
import br.central.clientes.TipoPrestador;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.teste.TesteDeIntegracao;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@TesteDeIntegracao
class ClientesTest {

    @Autowired
    Clientes clientes;

    @Autowired
    TelefonesDeClientes telefones;

    @Test
    void familiaTemTitularEDependentesComUmContrato() {
        String contrato = contrato();
        String carteira = DocumentosDeTeste.carteira();
        ClienteView titular = clientes.cadastrar(NovoCliente.pf("Zulmira Titular", DocumentosDeTeste.cpf())
                .comBeneficiario(NovoBeneficiario.titular(carteira, contrato)));
        ClienteView filho = clientes.cadastrar(NovoCliente.pf("Benício Recém-Nascido", null)
                .comBeneficiario(
                        NovoBeneficiario.dependente(DocumentosDeTeste.carteira(), carteira, Parentesco.FILHO)));

        assertThat(filho.tipo()).isEqualTo(TipoCliente.BENEFICIARIO);
        assertThat(filho.beneficiario().titular().id()).isEqualTo(titular.id());
        assertThat(filho.beneficiario().familia()).isEqualTo(2);
        assertThat(filho.beneficiario().contrato().numero()).isEqualTo(contrato);
        assertThat(filho.beneficiario().plano()).isEqualTo("Essencial");
        assertThat(filho.beneficiario().statusCadastral()).isEqualTo(StatusCadastral.ATIVO);
        assertThat(clientes.familia(filho.id()))
                .extracting(ClienteResumo::id)
                .containsExactly(titular.id(), filho.id());
        assertThat(clientes.porId(titular.id()).beneficiario().titular().id()).isEqualTo(titular.id());
    }

    @Test
    void familiaDeQuemNaoEhBeneficiarioEhSoEle() {
        ClienteView cliente = pessoa("Solange Só");
        assertThat(clientes.familia(cliente.id())).extracting(ClienteResumo::id).containsExactly(cliente.id());
    }

    @Test
    void dependenteNaoPodeSerTitularDeOutro() {
        String titular = DocumentosDeTeste.carteira();
        String dependente = DocumentosDeTeste.carteira();
        clientes.importar(List.of(
                NovoCliente.pf("Titular", DocumentosDeTeste.cpf())
                        .comBeneficiario(NovoBeneficiario.titular(titular, contrato())),
                NovoCliente.pf("Dependente", DocumentosDeTeste.cpf())
                        .comBeneficiario(NovoBeneficiario.dependente(dependente, titular, Parentesco.FILHO))));
        NovoCliente neto = NovoCliente.pf("Neto", DocumentosDeTeste.cpf())
                .comBeneficiario(
                        NovoBeneficiario.dependente(DocumentosDeTeste.carteira(), dependente, Parentesco.OUTRO));
        recusa(() -> clientes.cadastrar(neto), "beneficiario.titular");
    }

    @Test
    void prestadorTemRegistroEEspecialidade() {
        ClienteView prestador = clientes.cadastrar(NovoCliente.pj("Clínica Aurora Ltda", DocumentosDeTeste.cnpj())
                .comPrestador(new NovoPrestador(TipoPrestador.CLINICA, "CRM-SP 1", "Cardiologia", "Santos")));
        assertThat(prestador.tipo()).isEqualTo(TipoCliente.PRESTADOR);
        assertThat(prestador.dados().pessoa()).isEqualTo(TipoPessoa.PJ);
        assertThat(prestador.prestador().especialidade()).isEqualTo("Cardiologia");
        assertThat(prestador.documento()).isEqualTo(prestador.dados().cnpj());
    }

    @Test
    void cadaReferenciaEncontraOMesmoCliente() {
        String cpf = DocumentosDeTeste.cpf();
        String carteira = DocumentosDeTeste.carteira();
        long id = clientes.cadastrar(
                        NovoCliente.pf("Referida", cpf).comBeneficiario(NovoBeneficiario.titular(carteira, contrato())))
                .id();
        assertThat(clientes.exigir(ReferenciaCliente.porId(id)).id()).isEqualTo(id);
        assertThat(clientes.exigir(ReferenciaCliente.porCpf(cpf)).id()).isEqualTo(id);
        assertThat(clientes.exigir(ReferenciaCliente.porCarteira(carteira)).id())
                .isEqualTo(id);
        String cnpj = DocumentosDeTeste.cnpj();
        long outro = clientes.cadastrar(NovoCliente.pj("Empresa", cnpj)).id();
        assertThat(clientes.exigir(ReferenciaCliente.porCnpj(cnpj.toLowerCase()))
                        .id())
                .isEqualTo(outro);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,,, cliente",
        "1, 529.982.247-25,,,, cliente",
        ", 529.982.247-24,,,, cliente.cpf",
        ",, 11.222.333/0001-82,,, cliente.cnpj",
        ",,, 700000000000006,, cliente.cns",
        ",,,, ?!, cliente.carteira",
        "-1,,,,, cliente",
        ",,,, 99999999999999999, cliente"
    })
    void referenciaErradaDizOCampo(Long id, String cpf, String cnpj, String cns, String carteira, String campo) {
        recusa(() -> clientes.exigir(new ReferenciaCliente(id, cpf, cnpj, cns, carteira)), campo);
    }

    @Test
    void porIdsTrazSoOsQueExistem() {
        ClienteView cliente = pessoa("Existente");
        Map<Long, ClienteResumo> achados = clientes.porIds(List.of(cliente.id(), -1L));
        assertThat(achados).containsOnlyKeys(cliente.id());
        assertThat(clientes.porIds(List.of())).isEmpty();
    }

    @Test
    void buscaIgnoraAcentosEMaiusculasEExigeTodasAsPalavras() {
        ClienteView cliente = pessoa("Conceição Xisto Ávila");
        pessoa("Conceição Xisto Prado");
        assertThat(clientes.buscar("CONCEICAO xisto avil"))
                .extracting(ClienteResumo::id)
                .containsExactly(cliente.id());
        assertThat(clientes.buscar("áv xisto")).extracting(ClienteResumo::id).containsExactly(cliente.id());
        assertThat(clientes.buscar("conceicao inexistente")).isEmpty();
    }

    @Test
    void documentoCompletoEncontraSoODono() {
        String cpf = DocumentosDeTeste.cpf();
        ClienteView dono = clientes.cadastrar(NovoCliente.pf("Dono do Documento", cpf));
        clientes.cadastrar(NovoCliente.pf("Quem o cita", DocumentosDeTeste.cpf())
                .comEmail(cpf.replaceAll("\\D", "") + "@example.com"));
        assertThat(clientes.buscar(cpf)).extracting(ClienteResumo::id).containsExactly(dono.id());
        assertThat(clientes.buscar(cpf.replaceAll("\\D", "")))
                .extracting(ClienteResumo::id)
                .containsExactly(dono.id());
    }

    @Test
    void buscaPorTelefoneEmailCarteiraECnpjParcial() {
        String carteira = DocumentosDeTeste.carteira();
        ClienteView cliente = clientes.cadastrar(NovoCliente.pf("Procurada", DocumentosDeTeste.cpf())
                .comEmail("Procurada.Unica@Example.com")
                .comTelefones(new NovoTelefone("(47) 99112-7733"))
                .comBeneficiario(NovoBeneficiario.titular(carteira, contrato())));
        for (String texto :
                List.of("(47) 99112-7733", "+55 47 99112 7733", "99112-7733", "procurada.unica@", carteira)) {
            assertThat(clientes.buscar(texto))
                    .as(texto)
                    .extracting(ClienteResumo::id)
                    .containsExactly(cliente.id());
        }
        ClienteResumo resumo = clientes.buscar(carteira).get(0);
        assertThat(resumo.contato().telefonePrincipal()).isEqualTo("(47) 99112-7733");
        assertThat(resumo.carteira()).isEqualTo(carteira);
        assertThat(resumo.plano()).isEqualTo("Essencial");
    }

    @Test
    void buscaPorCamposExigeCadaUmNoSeuCampo() {
        ClienteView certa = clientes.cadastrar(NovoCliente.pf("Quitéria Certa", DocumentosDeTeste.cpf())
                .comEmail("q1@example.com")
                .comTelefones(new NovoTelefone("(48) 99887-1122")));
        clientes.cadastrar(
                NovoCliente.pf("Outra Pessoa", DocumentosDeTeste.cpf()).comEmail("quiteria@example.com"));
        assertThat(clientes.buscar(new BuscaCliente(null, "quiteria", null, null, null)))
                .extracting(ClienteResumo::id)
                .containsExactly(certa.id());
        assertThat(clientes.buscar(
                        new BuscaCliente(null, "quiteria", "Q1@", certa.dados().cpf(), "99887-1122")))
                .extracting(ClienteResumo::id)
                .containsExactly(certa.id());
        assertThat(clientes.buscar(new BuscaCliente(null, "quiteria", "q2@", null, null)))
                .isEmpty();
    }

    @Test
    void curingasDoUsuarioSaoTextoComum() {
        ClienteView cliente = pessoa("Curinga 100%_puro\\mesmo");
        pessoa("Curinga 100Xpuro");
        assertThat(clientes.buscar("curinga 100%_p"))
                .extracting(ClienteResumo::id)
                .containsExactly(cliente.id());
        assertThat(clientes.buscar("puro\\mesmo")).extracting(ClienteResumo::id).containsExactly(cliente.id());
        assertThat(clientes.buscar("' or 1=1 --")).isEmpty();
        assertThat(clientes.buscar("  ")).isEmpty();
    }

    @Test
    void buscaTrazNoMaximoVinteComOsQueComecamPeloTextoAntes() {
        clientes.importar(IntStream.range(0, 25)
                .mapToObj(i -> NovoCliente.pf("A%02d Jucelino".formatted(i), DocumentosDeTeste.cpf()))
                .toList());
        ClienteView comeca = pessoa("Jucelino Zanetti");
        List<ClienteResumo> achados = clientes.buscar("jucelino");
        assertThat(achados).hasSize(Clientes.LIMITE_DA_BUSCA);
        assertThat(achados.get(0).id()).isEqualTo(comeca.id());
        assertThat(achados.get(1).nome()).isEqualTo("A00 Jucelino");
    }

    @Test
    void documentoRepetidoEhRecusadoComONomeDeQuemOTem() {
        ClienteView dona = pessoa("Dona Anterior");
        assertThatThrownBy(() -> clientes.cadastrar(
                        NovoCliente.pf("Impostora", dona.dados().cpf())))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("CPF " + dona.dados().cpf())
                .hasMessageContaining("Dona Anterior");
    }

    @Test
    void importacaoComRepetidoEntreSiNaoGravaNada() {
        String cpf = DocumentosDeTeste.cpf();
        List<NovoCliente> repetidos = List.of(NovoCliente.pf("Gêmea Um", cpf), NovoCliente.pf("Gêmea Dois", cpf));
        assertThatThrownBy(() -> clientes.importar(repetidos)).isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThat(clientes.buscar("gemea")).isEmpty();
    }

    @Test
    void todosOsCamposErradosSaoDitosDeUmaVez() {
        NovoCliente errado = NovoCliente.de(new DadosCadastrais(
                        TipoPessoa.PF,
                        " ",
                        null,
                        "1",
                        "11222333000181",
                        "2",
                        "sem-arroba",
                        LocalDate.MAX,
                        null,
                        null,
                        null,
                        "XX"))
                .comTelefones(new NovoTelefone("9"));
        recusa(
                () -> clientes.cadastrar(errado),
                "nome",
                "cpf",
                "cnpj",
                "cns",
                "email",
                "nascimento",
                "uf",
                "telefones[0].numero");
    }

    @Test
    void alterarSubstituiOCadastroEReindexa() {
        ClienteView antes = pessoa("Nome Velho Alterável");
        ClienteView depois = clientes.alterar(antes.id(), alteracao(antes, "Nome Novo Alterado", antes.versao()));
        assertThat(depois.dados().nome()).isEqualTo("Nome Novo Alterado");
        assertThat(depois.situacao().bloqueado()).isTrue();
        assertThat(depois.versao()).isGreaterThan(antes.versao());
        assertThat(clientes.buscar("velho alteravel")).isEmpty();
        assertThat(clientes.buscar("novo alterado")).hasSize(1);
    }

    @Test
    void alterarComVersaoAntigaEhRecusado() {
        ClienteView antes = pessoa("Disputada");
        clientes.alterar(antes.id(), alteracao(antes, "Disputada Um", antes.versao()));
        assertThatThrownBy(() -> clientes.alterar(antes.id(), alteracao(antes, "Disputada Dois", antes.versao())))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThat(clientes.porId(antes.id()).dados().nome()).isEqualTo("Disputada Um");
    }

    @Test
    void naoClienteViraBeneficiario() {
        ClienteView antes = pessoa("Prospecta");
        String carteira = DocumentosDeTeste.carteira();
        var alteracao = new AlteracaoCliente(
                null,
                DadosCadastrais.pf(antes.dados().nome(), antes.dados().cpf()),
                null,
                null,
                NovoBeneficiario.titular(carteira, contrato()),
                null);
        ClienteView depois = clientes.alterar(antes.id(), alteracao);
        assertThat(depois.tipo()).isEqualTo(TipoCliente.BENEFICIARIO);
        assertThat(clientes.exigir(ReferenciaCliente.porCarteira(carteira)).id())
                .isEqualTo(antes.id());
    }

    @Test
    void telefonesMantemUmPrincipalEABusca() {
        long id = pessoa("Telefônica").id();
        TelefoneView primeiro = telefones.adicionar(id, new NovoTelefone("(61) 3322-0001"));
        TelefoneView segundo = telefones.adicionar(id, new NovoTelefone("(61) 99322-0002"));
        assertThat(primeiro.principal()).isTrue();
        assertThat(segundo.principal()).isFalse();
        telefones.tornarPrincipal(id, segundo.id());
        assertThat(principais(id)).containsExactly("61993220002");
        telefones.remover(id, segundo.id());
        assertThat(principais(id)).containsExactly("6133220001");
        assertThat(clientes.buscar("61 99322-0002")).isEmpty();
        telefones.remover(id, primeiro.id());
        assertThat(clientes.porId(id).telefones()).isEmpty();
        assertThatThrownBy(() -> telefones.remover(id, primeiro.id())).isInstanceOf(Recusa.NaoEncontrado.class);
    }

    @Test
    void identidadeConfereSemAcentosEDizOQueDifere() {
        String cpf = DocumentosDeTeste.cpf();
        NovoCliente nova = NovoCliente.de(
                DadosCadastrais.pf("Inês de Araújo", cpf).comFiliacao(LocalDate.of(1990, 2, 3), "Antônia Araújo"));
        long id = clientes.cadastrar(nova).id();
        LocalDate nascimento = LocalDate.of(1990, 2, 3);
        assertThat(clientes.confirmarIdentidade(
                                id, Identidade.pessoa(cpf, "INES DE ARAUJO", nascimento, "antonia  araujo"))
                        .confirmada())
                .isTrue();
        var errada = clientes.confirmarIdentidade(
                id, Identidade.pessoa(cpf, "Inês de Araújo", nascimento.plusDays(1), "Outra"));
        assertThat(errada.confirmada()).isFalse();
        assertThat(errada.divergencias()).extracting(Recusa.Erro::campo).containsExactly("nascimento", "nomeMae");
        assertThat(errada.toString()).doesNotContain("Antônia").doesNotContain("1990-02-03");
    }

    @Test
    @WithMockUser(username = "externo", authorities = "INCLUIR_ANEXO")
    void quemNaoEhDaEquipeNaoLeNemCadastra() {
        semPermissao(() -> clientes.buscar("maria"), "ATENDER");
        semPermissao(() -> clientes.porId(1), "ATENDER");
        semPermissao(() -> clientes.familia(1), "ATENDER");
        semPermissao(() -> clientes.confirmarIdentidade(1, Identidade.pessoa(null, null, null, null)), "ATENDER");
        semPermissao(() -> clientes.cadastrar(NovoCliente.pf("X", DocumentosDeTeste.cpf())), "CADASTRAR_CLIENTE");
        semPermissao(() -> telefones.adicionar(1, new NovoTelefone("11987654321")), "CADASTRAR_TELEFONES");
        semPermissao(() -> telefones.remover(1, 1), "CADASTRAR_TELEFONES");
        semPermissao(() -> telefones.tornarPrincipal(1, 1), "CADASTRAR_TELEFONES");
    }

    @Test
    @WithMockUser(username = "financeiro", authorities = "RESPONDER_DEMANDA")
    void quemRespondeDemandasSoLeOsClientesDelas() {
        semPermissao(() -> clientes.porId(-1), "ATENDER");
        semPermissao(() -> clientes.buscar("maria"), "ATENDER");
    }

    private ClienteView pessoa(String nome) {
        return clientes.cadastrar(NovoCliente.pf(nome, DocumentosDeTeste.cpf()));
    }

    private String contrato() {
        var novo = new NovoContrato(
                DocumentosDeTeste.contrato(), "Empresa Contratante", TipoContrato.PJ, "Essencial", null, 10, null);
        return clientes.cadastrarContrato(novo).numero();
    }

    private List<String> principais(long id) {
        return clientes.porId(id).telefones().stream()
                .filter(TelefoneView::principal)
                .map(TelefoneView::numero)
                .toList();
    }

    private static AlteracaoCliente alteracao(ClienteView cliente, String nome, int versao) {
        return new AlteracaoCliente(
                versao, DadosCadastrais.pf(nome, cliente.dados().cpf()), null, true, null, null);
    }

    private static void recusa(Runnable acao, String... campos) {
        assertThatThrownBy(acao::run)
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros())
                                .extracting(Recusa.Erro::campo)
                                .containsExactlyInAnyOrder(campos));
    }

    private static void semPermissao(Runnable acao, String permissao) {
        assertThatThrownBy(acao::run).isInstanceOf(Recusa.SemPermissao.class).hasMessageContaining(permissao);
    }
}
