package br.central.canais.conversas;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.MensagensAoCelular;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.canais.ConversaView;
import br.central.canais.ConversasDoCaso;
import br.central.canais.NovaMensagemAoNumero;
import br.central.canais.conversas.ModelosNoBanco.Preenchido;
import br.central.comum.Recusa;
import br.central.comum.Telefone;
import br.central.comunicacao.Canal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ConversaDoOperador implements ConversasDoCaso {

    private static final int MAIOR_SMS = 1_000;

    private final Atendimentos atendimentos;
    private final MensagensAoCelular envio;
    private final EscritaDoOperador escrita;
    private final ConversasNoBanco conversas;
    private final ModelosNoBanco modelos;
    private final VistaDaConversa vista;

    ConversaDoOperador(
            Atendimentos atendimentos,
            MensagensAoCelular envio,
            EscritaDoOperador escrita,
            ConversasNoBanco conversas,
            ModelosNoBanco modelos,
            VistaDaConversa vista) {
        this.atendimentos = atendimentos;
        this.envio = envio;
        this.escrita = escrita;
        this.conversas = conversas;
        this.modelos = modelos;
        this.vista = vista;
    }

    @Override
    @Transactional(readOnly = true)
    public ConversaView doAtendimento(String protocolo) {
        return vista.doCaso(protocolo, numero(atendimentos.resumir(protocolo)).orElse(null));
    }

    /** The row of the conversation is made before the transaction in which it is waited for. */
    @Override
    public void escrever(String protocolo, NovaMensagemAoNumero nova) {
        envio.exigirQueEscreva(protocolo);
        if (nova.canal() == Canal.EMAIL) {
            throw Recusa.RegraNaoAtendida.campo("canal", "Escolha SMS ou WhatsApp.");
        }
        AtendimentoView caso = atendimentos.resumir(protocolo);
        Telefone numero = destino(nova, caso);
        Preenchido mensagem = mensagem(nova, caso);
        conversas.garantir(nova.canal(), numero.digitos());
        escrita.escrever(protocolo, nova.canal(), numero, mensagem);
    }

    private static Telefone destino(NovaMensagemAoNumero nova, AtendimentoView caso) {
        if (nova.numero() != null && !nova.numero().isBlank()) {
            if (!Telefone.valido(nova.numero())) {
                throw Recusa.RegraNaoAtendida.campo("numero", "Informe um celular válido, com DDD.");
            }
            return Telefone.de(nova.numero());
        }
        return numero(caso)
                .map(Telefone::de)
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo(
                        "numero", "Não há celular do contato nem do cliente: informe o número."));
    }

    private Preenchido mensagem(NovaMensagemAoNumero nova, AtendimentoView caso) {
        boolean doModelo = nova.modelo() != null && !nova.modelo().isBlank();
        if (doModelo && nova.canal() == Canal.WHATSAPP) {
            return modelos.preencher(
                    nova.modelo(), Map.of(ModelosNoBanco.NOME, nome(caso), ModelosNoBanco.PROTOCOLO, caso.protocolo()));
        }
        String texto = nova.texto() == null ? "" : nova.texto().strip();
        if (texto.isEmpty()) {
            throw Recusa.RegraNaoAtendida.campo(
                    "texto",
                    nova.canal() == Canal.WHATSAPP
                            ? "Escreva a mensagem; fora da janela de 24 horas, escolha um modelo aprovado."
                            : "Escreva a mensagem.");
        }
        if (nova.canal() == Canal.SMS && texto.length() > MAIOR_SMS) {
            throw Recusa.RegraNaoAtendida.campo("texto", "Um SMS vai até 1.000 caracteres.");
        }
        return new Preenchido(texto, null);
    }

    /** The mobile told for the case, else that of the registration. */
    private static Optional<String> numero(AtendimentoView caso) {
        return Stream.of(
                        caso.fala().contato() == null
                                ? null
                                : caso.fala().contato().telefone(),
                        caso.cliente() == null ? null : caso.cliente().contato().telefonePrincipal())
                .filter(um ->
                        um != null && Telefone.valido(um) && Telefone.de(um).celular())
                .findFirst();
    }

    private static String nome(AtendimentoView caso) {
        if (caso.fala().contato() != null && caso.fala().contato().nome() != null) {
            return caso.fala().contato().nome();
        }
        return caso.cliente() == null ? "cliente" : caso.cliente().nome();
    }
}
