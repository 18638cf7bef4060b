package br.central.canais.email;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.TextosApagados;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comunicacao.entrada.CaixaDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mails go with the case they are in, with who wrote them, or in their time; and do not come back. */
@TesteDeIntegracao
class EsquecimentoDeEmailsTest {

    @Autowired
    TratamentoDeEmails tratamento;

    @Autowired
    EsquecimentoDeEmails esquecimento;

    @Autowired
    DestinosNoBanco destinos;

    @Autowired
    Clientes clientes;

    @Autowired
    ApplicationEventPublisher eventos;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    JdbcClient banco;

    @Autowired
    Agora agora;

    @Autowired
    ApplicationContext contexto;

    private final String ana = Sorte.palavra("ana") + "@example.com";
    private CaixaDeTeste caixa;

    @BeforeEach
    void preparar() {
        caixa = new CaixaDeTeste(contexto);
    }

    @Test
    void vaoComOsTextosDoCasoEONovoEnvioNaoOsTrazDeVolta() {
        byte[] email = email("Segredo de Ana", "");
        long id = chega(email);

        publicar(new TextosApagados(
                List.of(), List.of(destinos.doEmail(id).orElseThrow().protocolo())));

        apagado(id);
        assertThat(caixa.guardar(email)).isFalse();
    }

    @Test
    void vaoComAPessoaTambemOsQueNaoEstaoEmCasoNenhumEFicamOsDosCasosDeOutros() {
        long automatica = chega(email("De férias", "Auto-Submitted: auto-replied\r\n"));
        long deOutro = chega(email("Escrevo por outra pessoa", ""));

        long cliente = clientes.cadastrar(NovoCliente.pf("Ana de tal", DocumentosDeTeste.cpf()))
                .id();
        publicar(new ClienteAnonimizado(
                cliente, List.of(), Set.of(), Set.of("Ana", ana.toUpperCase(java.util.Locale.ROOT)), true));

        apagado(automatica);
        assertThat(bytes(deOutro)).isPositive();
    }

    @Test
    void oRetidoVaiComOCasoDeQueFala() {
        long id = chega(email("Sobre o boleto", ""));
        String protocolo = destinos.doEmail(id).orElseThrow().protocolo();
        banco.sql("update email_com_destino set destino = 'QUARENTENA', ligado_a = protocolo, protocolo = null"
                        + " where email_id = :id")
                .param("id", id)
                .update();

        publicar(new TextosApagados(List.of(), List.of(protocolo)));

        apagado(id);
    }

    @Test
    void oQueNaoFicouEmCasoNenhumVaiNoSeuTempo() {
        long automatica = chega(email("De férias de novo", "Auto-Submitted: auto-replied\r\n"));
        long aberto = chega(email("Um pedido", ""));

        esquecimento.todaNoite();
        assertThat(bytes(automatica)).isPositive();
        agora.comoSeFosse(DiaDeTeste.agora().plus(Duration.ofDays(400)), () -> {
            esquecimento.todaNoite();
            return null;
        });

        apagado(automatica);
        assertThat(bytes(aberto)).isPositive();
    }

    private void publicar(Object evento) {
        transacao.executeWithoutResult(status -> eventos.publishEvent(evento));
    }

    private void apagado(long id) {
        assertThat(bytes(id)).isZero();
        assertThat(banco.sql("select situacao, de_endereco, assunto, texto from email_recebido where id = :id")
                        .param("id", id)
                        .query()
                        .singleRow())
                .containsEntry("situacao", "APAGADO")
                .containsEntry("de_endereco", null)
                .containsEntry("assunto", null)
                .containsEntry("texto", null);
        assertThat(destinos.doEmail(id).map(Encaminhado::remetente)).isEmpty();
    }

    private long bytes(long id) {
        return banco.sql("select count(*) from email_recebido_bytes where email_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private byte[] email(String texto, String cabecalhos) {
        return ("From: " + ana + "\r\n" + cabecalhos + "Subject: oi\r\n\r\n" + texto).getBytes(StandardCharsets.UTF_8);
    }

    private long chega(byte[] email) {
        caixa.guardar(email);
        caixa.ler();
        tratamento.tratarTodos();
        return banco.sql("select max(id) from email_recebido where de_endereco = :de")
                .param("de", ana)
                .query(Long.class)
                .single();
    }
}
