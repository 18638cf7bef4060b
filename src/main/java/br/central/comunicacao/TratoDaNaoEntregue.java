package br.central.comunicacao;

import br.central.comum.Recusa;
import br.central.seguranca.CasosVedados;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about one that was not delivered, each in a transaction of its own. */
@Component
@Transactional
class TratoDaNaoEntregue {

    private final MensagemRepository repositorio;
    private final EnderecosComDefeito enderecos;
    private final EnvioPermitido envio;
    private final SegredosNosTextos segredos;
    private final CasosVedados vedados;
    private final UsuarioAtual usuario;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    TratoDaNaoEntregue(
            MensagemRepository repositorio,
            EnderecosComDefeito enderecos,
            EnvioPermitido envio,
            SegredosNosTextos segredos,
            CasosVedados vedados,
            UsuarioAtual usuario,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.repositorio = repositorio;
        this.enderecos = enderecos;
        this.envio = envio;
        this.segredos = segredos;
        this.vedados = vedados;
        this.usuario = usuario;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    /** One that never left starts over; of one that came back a copy goes out. */
    void reenviar(long id) {
        Mensagem mensagem = porTratar(id);
        exigirEnvio(mensagem);
        if (mensagem.situacao() == SituacaoMensagem.FALHOU) {
            mensagem.recomecar(relogio.instant());
        } else {
            copiar(mensagem, mensagem.copia(), "Reenviada");
        }
        avisar(mensagem, false);
    }

    /** To another address, unless it lets its reader in; to the same one again is to say that it is right. */
    void corrigir(long id, String informado) {
        Mensagem mensagem = porTratar(id);
        String endereco = Enderecos.conferir(mensagem.ver().canal(), informado);
        exigirEnvio(mensagem);
        exigirQueSejaDoDestinatario(mensagem, endereco);
        enderecos.serve(mensagem.ver().canal(), endereco);
        boolean outro = !endereco.equalsIgnoreCase(mensagem.ver().destinatario());
        copiar(mensagem, mensagem.copiaPara(endereco), outro ? "Reenviada a outro endereço" : "Reenviada");
        avisar(mensagem, outro);
    }

    void dispensar(long id, String motivo) {
        porTratar(id).resolver(relogio.instant(), usuario.login(), motivo);
    }

    private void copiar(Mensagem mensagem, NovaMensagem copia, String resolucao) {
        repositorio.save(new Mensagem(copia, relogio.instant()));
        mensagem.resolver(relogio.instant(), usuario.login(), resolucao);
    }

    private void avisar(Mensagem mensagem, boolean outroEndereco) {
        String protocolo = mensagem.ver().protocolo();
        if (protocolo != null) {
            eventos.publishEvent(new MensagemReenviada(protocolo, mensagem.ver().assunto(), outroEndereco));
        }
    }

    private void exigirEnvio(Mensagem mensagem) {
        if (mensagem.ver().protocolo() != null) {
            envio.exigir(mensagem.ver().protocolo());
        }
    }

    private void exigirQueSejaDoDestinatario(Mensagem mensagem, String endereco) {
        if (!endereco.equals(mensagem.ver().destinatario()) && mensagem.levaSegredo(segredos::revelado)) {
            throw new Recusa.EstadoNaoPermite(
                    "Este e-mail leva um link de acesso: peça outro link no cadastro do cliente.");
        }
    }

    private Mensagem porTratar(long id) {
        Mensagem mensagem = repositorio
                .findById(id)
                .filter(uma -> !vedada(uma))
                .orElseThrow(() -> new Recusa.NaoEncontrado("Mensagem não encontrada."));
        if (mensagem.anonimizada()) {
            throw new Recusa.EstadoNaoPermite("O texto desta mensagem foi apagado: não há o que enviar.");
        }
        if (!mensagem.situacao().naoChegou() || mensagem.resolvida()) {
            throw new Recusa.EstadoNaoPermite("Esta mensagem já foi tratada ou está na fila de envio.");
        }
        return mensagem;
    }

    private boolean vedada(Mensagem mensagem) {
        String protocolo = mensagem.ver().protocolo();
        return protocolo != null && !vedados.entre(List.of(protocolo)).isEmpty();
    }
}
