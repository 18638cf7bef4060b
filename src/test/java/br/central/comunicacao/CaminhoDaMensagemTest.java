package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Agora;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prepared, sent, delivered or given back, read, acknowledged; of many at once what is wrong with one is no matter of the others. */
@TesteDeIntegracao
class CaminhoDaMensagemTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<[^>]+>)");

    @Autowired
    Mensagens mensagens;

    @Autowired
    EnderecosComDefeito enderecos;

    @Autowired
    MensagensProperties propriedades;

    @Autowired
    IdentificacaoDaMensagem identificacao;

    @Autowired
    CarteiroDeTeste carteiro;

    @Autowired
    Fila fila;

    @Autowired
    Agora agora;

    private final SmtpDeTeste servidor = SmtpDeTeste.queGuarda();
    private final String protocolo =
            "0000002026" + Sorte.uuid().toString().replaceAll("\\D", "1").substring(0, 10);

    @AfterEach
    void desligar() {
        servidor.close();
    }

    @Test
    void umDestinatarioRuimNaoDetemOsOutrosEOSeuEnderecoFicaMarcado() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(enfileirar(endereco(i)));
        }
        servidor.recusar(endereco(0), "550 5.1.1 no such user");
        servidor.recusar(endereco(5), "452 4.2.2 mailbox full");
        servidor.recusar(endereco(6), "550 5.7.1 relaying denied");

        carteiro.entregarPor(servidor.porta());

        assertThat(situacao(ids.get(0))).isEqualTo(SituacaoMensagem.FALHOU);
        assertThat(ver(ids.get(0)).erro()).startsWith("A caixa de e-mail não existe. Ele respondeu: ");
        assertThat(situacao(ids.get(5))).isEqualTo(SituacaoMensagem.PENDENTE);
        assertThat(ver(ids.get(5)).erro()).startsWith("A caixa de e-mail está cheia");
        assertThat(situacao(ids.get(6))).isEqualTo(SituacaoMensagem.PENDENTE);
        assertThat(ids.stream().filter(id -> situacao(id) == SituacaoMensagem.ENVIADA))
                .hasSize(9);
        assertThat(minhas()).hasSize(9);
        assertThat(enderecos.entre(List.of(endereco(0), endereco(1), endereco(5), endereco(6))))
                .containsOnlyKeys(endereco(0));
        assertThat(enderecos.de(endereco(0).toUpperCase()))
                .hasValueSatisfying(um -> assertThat(um.definitivo()).isTrue());
    }

    @Test
    void muitasSaemPelaMesmaConexao() {
        for (int i = 0; i < 30; i++) {
            enfileirar(endereco(i));
        }

        carteiro.entregarPor(servidor.porta());

        assertThat(minhas()).hasSize(30);
        assertThat(servidor.conexoes()).isLessThan(15);
    }

    @Test
    void aConexaoQueCaiNoMeioNaoPerdeNenhumaEARepetidaTemOMesmoMessageId() {
        for (int i = 0; i < 6; i++) {
            enfileirar(endereco(i));
        }
        servidor.desligarDepoisDe(endereco(2));

        carteiro.entregarPor(servidor.porta());
        depois(Duration.ofMinutes(1));

        assertThat(minhas()).hasSize(7);
        assertThat(mensagens.doProtocolo(protocolo))
                .extracting(MensagemView::situacao)
                .containsOnly(SituacaoMensagem.ENVIADA);
        assertThat(minhas().stream().map(CaminhoDaMensagemTest::messageId).distinct())
                .hasSize(6);
    }

    /** The process ends between sending and noting: who receives it twice sees that it is one. */
    @Test
    void quemMorreEntreEnviarEAnotarRepeteComOMesmoMessageId() {
        long id = enfileirar(endereco(0));
        List<Fila.Tomada> tomadas = fila.tomar(List.of(new MensagemRepository.Vez(id, 0)));
        carteiro.email(servidor.porta()).entregar(List.of(tomadas.get(0).mensagem()), new NadaAnota());

        carteiro.entregarPor(servidor.porta());
        assertThat(minhas()).hasSize(1);
        depois(Fila.POSSE.plusSeconds(1));

        assertThat(minhas()).hasSize(2);
        assertThat(minhas().stream().map(CaminhoDaMensagemTest::messageId).distinct())
                .singleElement()
                .satisfies(um -> assertThat(identificacao.mensagem(um)).hasValue(id));
        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.ENVIADA);
    }

    @Test
    void oServidorForaDoArNaoPerdeNada() {
        for (int i = 0; i < 5; i++) {
            enfileirar(endereco(i));
        }
        int fechada = servidor.porta();
        servidor.close();

        carteiro.entregarPor(fechada);

        assertThat(mensagens.doProtocolo(protocolo)).allSatisfy(uma -> {
            assertThat(uma.situacao()).isEqualTo(SituacaoMensagem.PENDENTE);
            assertThat(uma.erro()).startsWith("Não há conexão com o servidor de e-mail");
        });
        try (SmtpDeTeste deVolta = SmtpDeTeste.queGuarda()) {
            agora.comoSeFosse(agora.instant().plus(Duration.ofMinutes(5)), () -> {
                carteiro.entregarPor(deVolta.porta());
                return null;
            });
            assertThat(deVolta.recebidas().stream().filter(uma -> uma.contains(protocolo)))
                    .hasSize(5);
        }
    }

    @Test
    void osCabecalhosDizemQueEAutomaticaEAQueConversaPertence() {
        enfileirar(endereco(0));
        enfileirar(endereco(1));

        carteiro.entregarPor(servidor.porta());

        assertThat(minhas())
                .allSatisfy(uma -> assertThat(uma)
                        .contains("Auto-Submitted: auto-generated")
                        .contains("X-Auto-Response-Suppress: All")
                        .contains("References: " + identificacao.conversa(protocolo)));
    }

    @Test
    void cadaPassoTemASuaHoraEOMaisLongeVale() {
        long id = enviada();
        mensagens.entregue(id);
        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.ENTREGUE);
        mensagens.lida(id);
        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.LIDA);
        mensagens.ciente(id);
        mensagens.entregue(id);
        mensagens.lida(id);
        mensagens.devolvida(id, "Tarde demais.", true);

        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.CIENTE);
        CaminhoDaMensagem percurso = ver(id).percurso();
        assertThat(List.of(percurso.enviadaEm(), percurso.entregueEm(), percurso.lidaEm(), percurso.cienteEm()))
                .isSorted();
        assertThat(percurso.devolvidaEm()).isNull();
    }

    @Test
    void aPrimeiraLeituraEQueConta() {
        long id = enviada();
        mensagens.lida(id);
        var primeira = ver(id).percurso().lidaEm();

        agora.comoSeFosse(agora.instant().plus(Duration.ofDays(1)), () -> {
            mensagens.lida(id);
            return null;
        });

        assertThat(ver(id).percurso().lidaEm()).isEqualTo(primeira);
    }

    @Test
    void aDevolvidaMarcaOEnderecoEQuemALeuDepoisOLimpa() {
        long id = enviada();
        mensagens.devolvida(id, "A caixa de e-mail não existe", true);
        mensagens.devolvida(id, "De novo", true);

        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.DEVOLVIDA);
        assertThat(ver(id).erro()).isEqualTo("A caixa de e-mail não existe");
        assertThat(enderecos.de(endereco(0)))
                .hasValueSatisfying(um -> assertThat(um.motivo()).isEqualTo("A caixa de e-mail não existe"));

        long outra = enviada();
        assertThat(enderecos.de(endereco(0)))
                .as("que o servidor a aceitou não diz nada")
                .isPresent();
        mensagens.lida(outra);
        assertThat(enderecos.de(endereco(0))).isEmpty();
    }

    /** Who has seen a message of ours can write a notice about it. */
    @Test
    void oAvisoSemProvaDevolveAMensagemESoOSegundoMarcaOEndereco() {
        long id = enviada();
        mensagens.avisadaComoDevolvida(id, "5.1.1", true, null);
        mensagens.avisadaComoDevolvida(id, "5.1.1", true, null);

        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.DEVOLVIDA);
        assertThat(enderecos.de(endereco(0))).isEmpty();

        mensagens.lida(id);
        long segunda = enviada();
        mensagens.avisadaComoDevolvida(segunda, "5.1.1", true, "alheio.example");
        assertThat(enderecos.de(endereco(0))).as("entre uma e outra chegou uma").isEmpty();

        mensagens.avisadaComoDevolvida(enviada(), "5.1.1", true, null);
        assertThat(enderecos.de(endereco(0))).isPresent();
    }

    @Test
    void oAvisoDoServidorDoDestinatarioOuDoNossoMarcaLogo() {
        mensagens.avisadaComoDevolvida(enviada(), "5.1.1", true, "mx." + dominio(endereco(0)));
        assertThat(enderecos.de(endereco(0))).isPresent();

        enderecos.serve(Canal.EMAIL, endereco(0));
        mensagens.avisadaComoDevolvida(enviada(), "5.1.1", true, dominio(propriedades.remetente()));
        assertThat(enderecos.de(endereco(0))).isPresent();
    }

    private static String dominio(String endereco) {
        return endereco.substring(endereco.indexOf('@') + 1).replace(">", "");
    }

    @Test
    void oEnderecoRecusadoQueVoltaAAceitarFicaLimpo() {
        servidor.recusar(endereco(0), "550 5.1.1 no such user");
        enfileirar(endereco(0));
        carteiro.entregarPor(servidor.porta());
        assertThat(enderecos.de(endereco(0))).isPresent();

        servidor.recusar(endereco(0), "250 ok");
        enviada();

        assertThat(enderecos.de(endereco(0))).isEmpty();
    }

    /** A report may be faster than the note of who sends. */
    @Test
    void oRelatoQueChegaAntesDaAnotacaoNaoDeixaSairDeNovo() {
        long id = enfileirar(endereco(0));
        List<Fila.Tomada> tomadas = fila.tomar(List.of(new MensagemRepository.Vez(id, 0)));
        mensagens.lida(id);
        fila.aceitas(tomadas);

        depois(Fila.POSSE.plusSeconds(1));

        assertThat(minhas()).isEmpty();
        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.LIDA);
        assertThat(ver(id).enviadaEm()).isNotNull();
    }

    @Test
    void oRelatoDeMensagemQueNaoSaiuOuNaoHaNaoMudaNada() {
        long id = enfileirar(endereco(0));
        mensagens.devolvida(id, "Forjada", true);
        mensagens.devolvida(-1, "Forjada", true);
        mensagens.lida(-1);

        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.PENDENTE);
        assertThat(enderecos.de(endereco(0))).isEmpty();
    }

    @Test
    void oQueSeAnonimizaPerdeTambemAMarcaDoEndereco() {
        long id = enviada();
        mensagens.devolvida(id, "A caixa de e-mail não existe", true);

        mensagens.anonimizar(List.of(protocolo));

        assertThat(enderecos.de(endereco(0))).isEmpty();
        assertThat(ver(id).destinatario()).isEqualTo("-");
        assertThat(ver(id).percurso().enviadaEm()).isNotNull();
    }

    private long enviada() {
        long id = enfileirar(endereco(0));
        carteiro.entregarPor(servidor.porta());
        assertThat(situacao(id)).isEqualTo(SituacaoMensagem.ENVIADA);
        return id;
    }

    private long enfileirar(String para) {
        return mensagens.enfileirar(
                NovaMensagem.email(para, new Modelos.Texto("Protocolo " + protocolo, "Texto."), protocolo));
    }

    private String endereco(int i) {
        return "p" + protocolo + "-" + i + "@example.com";
    }

    private MensagemView ver(long id) {
        return mensagens.doProtocolo(protocolo).stream()
                .filter(uma -> uma.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private SituacaoMensagem situacao(long id) {
        return ver(id).situacao();
    }

    private List<String> minhas() {
        return servidor.recebidas().stream()
                .filter(uma -> uma.contains("To: p" + protocolo))
                .toList();
    }

    private static String messageId(String recebida) {
        Matcher id = MESSAGE_ID.matcher(recebida);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private void depois(Duration espera) {
        agora.comoSeFosse(agora.instant().plus(espera), () -> {
            carteiro.entregarPor(servidor.porta());
            return null;
        });
    }

    private static final class NadaAnota implements Entrega.Desfechos {

        @Override
        public void aceita(MensagemView mensagem) {
            // The process ends here.
        }

        @Override
        public void falhou(MensagemView mensagem, Falha falha) {
            throw new AssertionError(falha.motivo());
        }
    }
}
