package br.central.portal.entrada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.clientes.AlcanceDoMandato;
import br.central.clientes.Clientes;
import br.central.clientes.ClientesNoPortal;
import br.central.clientes.Interlocutor;
import br.central.clientes.MandatoView;
import br.central.clientes.Mandatos;
import br.central.clientes.NaturezaDoMandato;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.NovoMandato;
import br.central.clientes.Representado;
import br.central.comum.DiaDeTeste;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.portal.PessoaNoPortal;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.teste.Como;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom one sees to by a mandate, from when until when, and how far. */
@TesteDeIntegracao
class MandatosTest {

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    Mandatos mandatos;

    @Autowired
    Clientes clientes;

    @Autowired
    ClientesNoPortal noPortal;

    @Autowired
    AtendimentosDoCliente atendimentos;

    @Autowired
    Como como;

    @Test
    void representaEnquantoOMandatoVale() {
        Pessoa filho = pessoas.semConta();
        Pessoa mae = pessoas.semConta();
        LocalDate hoje = DiaDeTeste.hoje();
        MandatoView depois = registrar(mae, filho, AlcanceDoMandato.PEDIR, hoje.plusDays(2), hoje.plusDays(9));
        MandatoView antes = registrar(mae, filho, AlcanceDoMandato.PEDIR, hoje.minusDays(9), hoje.minusDays(2));
        assertThat(List.of(depois.vale(), antes.vale())).containsOnly(false);
        assertThat(deQuem(filho)).containsExactly(filho.cliente());

        MandatoView agora = registrar(mae, filho, AlcanceDoMandato.PEDIR, hoje, hoje);
        assertThat(agora.vale()).isTrue();
        assertThat(deQuem(filho)).containsExactly(filho.cliente(), mae.cliente());
        assertThat(deQuem(mae)).containsExactly(mae.cliente());

        mandatos.encerrar(mae.cliente(), agora.id());
        assertThat(deQuem(filho)).containsExactly(filho.cliente());
        assertThatThrownBy(() -> mandatos.encerrar(mae.cliente(), agora.id())).isInstanceOf(Recusa.NaoEncontrado.class);
    }

    @Test
    void registrarTomaODireitoEOsDadosSaoConferidos() {
        Pessoa um = pessoas.semConta();
        Pessoa outro = pessoas.semConta();
        LocalDate hoje = DiaDeTeste.hoje();
        assertThatThrownBy(() ->
                        como.usuario("financeiro", () -> registrar(um, outro, AlcanceDoMandato.PEDIR, hoje, null)))
                .isInstanceOf(Recusa.SemPermissao.class);
        como.usuario("cadastro", () -> registrar(um, outro, AlcanceDoMandato.PEDIR, hoje, null));
        assertThatThrownBy(() -> registrar(um, outro, AlcanceDoMandato.ACOMPANHAR, hoje.plusDays(1), null))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThatThrownBy(() -> registrar(um, um, AlcanceDoMandato.PEDIR, hoje, null))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> mandatos.registrar(
                        um.cliente(), new NovoMandato("nenhum", null, null, hoje, hoje.minusDays(1))))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros())
                                .extracting(Recusa.Erro::campo)
                                .containsExactlyInAnyOrder("representante", "natureza", "alcance", "ate"));
    }

    @Test
    void quemSoAcompanhaVeENaoPede() {
        Pessoa dona = pessoas.semConta();
        Pessoa amigo = pessoas.semConta();
        CasoDoCliente caso = atendimentos.abrir(
                Interlocutor.pelo(Origem.PORTAL, NivelDeIdentidade.ENTROU, dona.cliente()),
                dona.cliente(),
                PedidoPeloCanal.escrito(Sorte.uuid().toString(), "Carteira", "Perdi a carteira.", null));
        registrar(dona, amigo, AlcanceDoMandato.ACOMPANHAR, DiaDeTeste.hoje(), null);
        List<Representado> representados = noPortal.representados(amigo.cliente());
        Interlocutor quem = new PessoaNoPortal(1, "Amigo", false, representados, representados.get(0)).interlocutor();

        String protocolo = caso.andamento().protocolo();
        assertThat(atendimentos.ver(quem, protocolo).andamento().protocolo()).isEqualTo(protocolo);
        assertThatThrownBy(() -> atendimentos.complementar(quem, protocolo, "E agora?"))
                .isInstanceOf(Recusa.SemPermissao.class)
                .hasMessageContaining("permite acompanhar");
        assertThatThrownBy(() -> atendimentos.abrir(
                        quem,
                        dona.cliente(),
                        PedidoPeloCanal.escrito(Sorte.uuid().toString(), "Outro", "Em nome dela.", null)))
                .isInstanceOf(Recusa.SemPermissao.class);
    }

    @Test
    void oMandatoVaiComOCadastroUnificado() {
        Pessoa representada = pessoas.semConta();
        Pessoa antigo = pessoas.semConta();
        Pessoa vale = pessoas.semConta();
        registrar(representada, antigo, AlcanceDoMandato.PEDIR, DiaDeTeste.hoje(), null);
        clientes.unificar(antigo.cliente(), vale.cliente());
        assertThat(deQuem(vale)).containsExactly(vale.cliente(), representada.cliente());
    }

    private MandatoView registrar(
            Pessoa representado, Pessoa representante, AlcanceDoMandato alcance, LocalDate desde, LocalDate ate) {
        return mandatos.registrar(
                representado.cliente(),
                new NovoMandato(representante.documento(), NaturezaDoMandato.PROCURACAO, alcance, desde, ate));
    }

    private List<Long> deQuem(Pessoa pessoa) {
        return noPortal.representados(pessoa.cliente()).stream()
                .map(Representado::id)
                .toList();
    }
}
