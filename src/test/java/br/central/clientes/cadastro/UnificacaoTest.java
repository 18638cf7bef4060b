package br.central.clientes.cadastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.AlteracaoDeTeste;
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
import br.central.clientes.NovoTelefone;
import br.central.clientes.Parentesco;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TelefonesDeClientes;
import br.central.clientes.TipoContrato;
import br.central.comum.Recusa;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@TesteDeIntegracao
class UnificacaoTest {

    private final String marca = Sorte.palavra("zu");
    private final String cpfAntigo = DocumentosDeTeste.cpf();

    @Autowired
    Clientes clientes;

    @Autowired
    TelefonesDeClientes telefones;

    @Test
    void oUnificadoNaoEhMaisEncontradoMasOSeuDocumentoLevaAoQueVale() {
        long antigo = antigo();
        long fica = pessoa("Fica " + marca);
        ClienteView unificado = clientes.unificar(antigo, fica);

        assertThat(unificado.unificadoEm()).isEqualTo(new ClienteView.Sobrevivente(fica, "Fica " + marca));
        assertThat(clientes.buscar(marca)).extracting(ClienteResumo::id).containsExactly(fica);
        assertThat(clientes.buscar(cpfAntigo)).extracting(ClienteResumo::id).containsExactly(fica);
        assertThat(clientes.buscar(new BuscaCliente(null, null, null, cpfAntigo, null)))
                .extracting(ClienteResumo::id)
                .containsExactly(fica);
        assertThat(clientes.porIds(List.of(antigo)).get(antigo).nome()).isEqualTo("Antiga " + marca);
        assertThat(clientes.porId(antigo).telefones()).hasSize(1);
        assertThat(clientes.vigente(antigo)).isEqualTo(fica);
        assertThat(clientes.vigente(fica)).isEqualTo(fica);
    }

    @Test
    void usarOUnificadoERecusadoDizendoQuemVale() {
        long antigo = antigo();
        long fica = pessoa("Fica " + marca);
        clientes.unificar(antigo, fica);
        List<LongConsumer> usos = List.of(
                id -> clientes.exigir(ReferenciaCliente.porId(id)),
                id -> clientes.exigir(ReferenciaCliente.porCpf(cpfAntigo)),
                id -> telefones.adicionar(id, new NovoTelefone("11977776666")),
                id -> clientes.alterar(id, alteracao()),
                id -> clientes.unificar(id, pessoa("Outra")));

        assertThat(usos)
                .allSatisfy(uso -> assertThatThrownBy(() -> uso.accept(antigo))
                        .isInstanceOf(Recusa.EstadoNaoPermite.class)
                        .hasMessageContaining("Antiga " + marca)
                        .hasMessageContaining("use o de Fica " + marca));
    }

    @Test
    void oTelefoneEONomeDoUnificadoLevamAoQueVale() {
        String numero = "1193" + String.format("%07d", Math.floorMod(marca.hashCode(), 10_000_000));
        long antigo = clientes.cadastrar(
                        NovoCliente.pf("Antiga " + marca, cpfAntigo).comTelefones(new NovoTelefone(numero)))
                .id();
        long fica = pessoa("Quem Fica");
        clientes.unificar(antigo, fica);

        assertThat(clientes.quemLiga(List.of(), numero))
                .extracting(ClienteResumo::id)
                .containsExactly(fica);
        assertThat(clientes.quemLiga(List.of(), numero.substring(0, 2) + numero.substring(3)))
                .extracting(ClienteResumo::id)
                .containsExactly(fica);
        assertThat(clientes.buscar(new BuscaCliente(null, null, null, null, numero)))
                .extracting(ClienteResumo::id)
                .containsExactly(fica);
        assertThat(clientes.buscar(marca)).extracting(ClienteResumo::id).containsExactly(fica);
    }

    @Test
    void aIdentidadeDoUnificadoEADoQueVale() {
        String cpf = DocumentosDeTeste.cpf();
        long antigo = antigo();
        long fica = clientes.cadastrar(NovoCliente.pf("Fica " + marca, cpf)).id();
        clientes.unificar(antigo, fica);
        assertThat(clientes.confirmarIdentidade(antigo, Identidade.pessoa(cpf, "Fica " + marca, null, null))
                        .confirmada())
                .isTrue();
    }

    @Test
    void oCadastroRepetidoNomeiaOQueVale() {
        long antigo = antigo();
        long fica = pessoa("Fica " + marca);
        clientes.unificar(antigo, fica);

        assertThatThrownBy(() -> clientes.cadastrar(NovoCliente.pf("De novo", cpfAntigo)))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("Fica " + marca)
                .hasMessageContaining("cliente " + fica);
    }

    @Test
    void quemJaTinhaSidoUnificadoSegueAoUltimo() {
        long primeiro = antigo();
        long segundo = pessoa("Segunda " + marca);
        long terceiro = pessoa("Terceira " + marca);
        clientes.unificar(primeiro, segundo);
        clientes.unificar(segundo, terceiro);

        assertThat(clientes.porId(primeiro).unificadoEm().id()).isEqualTo(terceiro);
        assertThat(clientes.unificadosEm(List.of(terceiro))).isEqualTo(Map.of(primeiro, terceiro, segundo, terceiro));
        recusada(() -> clientes.unificar(terceiro, primeiro), "em", "já foi unificado");
    }

    @Test
    void soSeUnificaOQueFazSentido() {
        long pessoa = pessoa("Pessoa " + marca);
        long empresa = clientes.cadastrar(NovoCliente.pj("Empresa " + marca, DocumentosDeTeste.cnpj()))
                .id();
        recusada(() -> clientes.unificar(pessoa, pessoa), "em", "mesmo");
        recusada(() -> clientes.unificar(pessoa, 999_999_999L), "em", "Não há cliente");
        recusada(() -> clientes.unificar(pessoa, empresa), "em", "não se unificam");
        assertThatThrownBy(() -> clientes.unificar(999_999_999L, pessoa)).isInstanceOf(Recusa.NaoEncontrado.class);
        assertThat(clientes.porId(pessoa).unificadoEm()).isNull();
    }

    @Test
    void titularComDependentesNaoSeUnificaEODependenteUnificadoSaiDaFamilia() {
        String contrato = clientes.cadastrarContrato(new NovoContrato(
                        DocumentosDeTeste.contrato(), "Família", TipoContrato.PF, "Essencial", null, 10, null))
                .numero();
        String carteira = DocumentosDeTeste.carteira();
        long titular = clientes.cadastrar(NovoCliente.pf("Titular " + marca, DocumentosDeTeste.cpf())
                        .comBeneficiario(NovoBeneficiario.titular(carteira, contrato)))
                .id();
        long filho = clientes.cadastrar(NovoCliente.pf("Filho " + marca, null)
                        .comBeneficiario(
                                NovoBeneficiario.dependente(DocumentosDeTeste.carteira(), carteira, Parentesco.FILHO)))
                .id();
        long outro = pessoa("Outra " + marca);
        recusada(() -> clientes.unificar(titular, outro), "de", "dependentes");

        assertThat(clientes.familia(titular))
                .extracting(ClienteResumo::id, ClienteResumo::parentesco)
                .containsExactly(tuple(titular, Parentesco.TITULAR), tuple(filho, Parentesco.FILHO));
        clientes.unificar(filho, outro);
        assertThat(clientes.familia(titular)).extracting(ClienteResumo::id).containsExactly(titular);
        assertThat(clientes.familia(filho)).extracting(ClienteResumo::id).containsExactly(titular, filho);
    }

    @Test
    @WithMockUser(username = "externo", authorities = "ATENDER")
    void soQuemCadastraUnifica() {
        assertThatThrownBy(() -> clientes.unificar(1, 2))
                .isInstanceOf(Recusa.SemPermissao.class)
                .hasMessageContaining("CADASTRAR_CLIENTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "z", "Z ", "- -", ".", "%", "é", "(1"})
    void menosDeDoisCaracteresNaoAchamNinguem(String texto) {
        pessoa("Zé " + marca);
        assertThat(clientes.buscar(texto)).isEmpty();
        assertThat(clientes.buscar(new BuscaCliente(null, null, null, texto, null)))
                .isEmpty();
        assertThat(clientes.buscar(new BuscaCliente(null, null, null, null, texto)))
                .isEmpty();
    }

    private long antigo() {
        return clientes.cadastrar(
                        NovoCliente.pf("Antiga " + marca, cpfAntigo).comTelefones(new NovoTelefone("11988887777")))
                .id();
    }

    private long pessoa(String nome) {
        return clientes.cadastrar(NovoCliente.pf(nome, DocumentosDeTeste.cpf())).id();
    }

    private AlteracaoCliente alteracao() {
        return AlteracaoDeTeste.de(null, DadosCadastrais.pf("Nova", cpfAntigo));
    }

    private static void recusada(ThrowingCallable ato, String campo, String mensagem) {
        assertThatThrownBy(ato).isInstanceOfSatisfying(Recusa.RegraNaoAtendida.class, recusa -> {
            assertThat(recusa.erros()).extracting(Recusa.Erro::campo).containsExactly(campo);
            assertThat(recusa.erros().get(0).mensagem()).contains(mensagem);
        });
    }
}
