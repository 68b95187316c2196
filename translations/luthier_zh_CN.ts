<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DataFields</name>
    <message>
        <source>How much this row counts</source>
        <translation>这条数据的权重</translation>
    </message>
    <message>
        <source>Class of each token, one a line</source>
        <translation>每个词元的类别，每行一个</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>This answer is good</source>
        <translation>这是好的回答</translation>
    </message>
    <message>
        <source>Better answer</source>
        <translation>较好的回答</translation>
    </message>
    <message>
        <source>Worse answer</source>
        <translation>较差的回答</translation>
    </message>
    <message>
        <source>Why it is worse</source>
        <translation>为什么较差</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二段文本</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Trained tokens (-100: not trained)</source>
        <translation>参与训练的词元（-100：不训练）</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>DataRoles</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>RowColumns</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Better answer</source>
        <translation>较好的回答</translation>
    </message>
    <message>
        <source>Worse answer</source>
        <translation>较差的回答</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二段文本</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Judged answers</source>
        <translation>带评价的回答</translation>
    </message>
    <message>
        <source>Texts with classes</source>
        <translation>带类别的文本</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>差</translation>
    </message>
</context>
<context>
    <name>luthier</name>
    <message>
        <source>Could not {}: {}.</source>
        <translation>无法{}：{}。</translation>
    </message>
    <message>
        <source>Could not {}: the disk is full.</source>
        <translation>无法{}：磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space there or choose another folder, then try again.</source>
        <translation>请在那里腾出一些空间或另选文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Check that you are allowed to use this place, or choose another one.</source>
        <translation>请确认您有权使用这个位置，或另选一个位置。</translation>
    </message>
    <message>
        <source>put the finished file in its place</source>
        <translation>把写好的文件放到指定位置</translation>
    </message>
    <message>
        <source>create the folder</source>
        <translation>创建文件夹</translation>
    </message>
    <message>
        <source>ask for the free space</source>
        <translation>查询可用空间</translation>
    </message>
    <message>
        <source>This JSON is nested too deeply.</source>
        <translation>这段 JSON 嵌套过深。</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>这不是有效的 JSON。</translation>
    </message>
    <message>
        <source>This JSON cannot be read: {}.</source>
        <translation>这段 JSON 无法读取：{}。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted, or its disk is not connected.</source>
        <translation>它可能已被移动或删除，或者所在的磁盘没有连接。</translation>
    </message>
</context>
<context>
    <name>luthier::FileLock</name>
    <message>
        <source>open the lock file</source>
        <translation>打开锁文件</translation>
    </message>
    <message>
        <source>Another program is using this folder right now.</source>
        <translation>另一个程序正在使用这个文件夹。</translation>
    </message>
    <message>
        <source>Wait for it or stop it, then try again.</source>
        <translation>请等它结束或将其停止，然后重试。</translation>
    </message>
    <message>
        <source>lock the file</source>
        <translation>锁定文件</translation>
    </message>
</context>
<context>
    <name>luthier::FileReader</name>
    <message>
        <source>open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>read the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>文件提前结束。</translation>
    </message>
    <message>
        <source>It may still be downloading or was cut off: get a complete copy.</source>
        <translation>文件可能仍在下载，或已被截断：请获取完整的文件。</translation>
    </message>
</context>
<context>
    <name>luthier::FileWriter</name>
    <message>
        <source>open the file for writing</source>
        <translation>打开要写入的文件</translation>
    </message>
    <message>
        <source>write the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>write the file to disk</source>
        <translation>把文件写入磁盘</translation>
    </message>
    <message>
        <source>close the file</source>
        <translation>关闭文件</translation>
    </message>
</context>
<context>
    <name>luthier::TemporaryFolder</name>
    <message>
        <source>create a temporary folder</source>
        <translation>创建临时文件夹</translation>
    </message>
</context>
<context>
    <name>luthier::arch</name>
    <message>
        <source>The file is damaged or was edited by hand: get another copy.</source>
        <translation>文件已损坏或被手工改动过：请重新获取一份。</translation>
    </message>
    <message>
        <source>Choose another model: this one would compute something else than its authors meant.</source>
        <translation>请选择其他模型：这个模型在这里的计算结果会与作者的本意不同。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is true: Luthier has no biases in Llama blocks.</source>
        <translation>“{}”为 true：Luthier 的 Llama 块不支持偏置。</translation>
    </message>
    <message>
        <source>&quot;hidden_act&quot; is &quot;{}&quot;; Luthier has silu.</source>
        <translation>“hidden_act”为“{}”；Luthier 支持 silu。</translation>
    </message>
    <message>
        <source>&quot;architectures&quot; is {}, which is not a model that writes text.</source>
        <translation>“architectures”为 {}，这不是生成文本的模型。</translation>
    </message>
    <message>
        <source>&quot;quantization_config&quot; is set: the weights are quantised in a way Luthier does not read.</source>
        <translation>设置了“quantization_config”：权重的量化方式是 Luthier 无法读取的。</translation>
    </message>
    <message>
        <source>{} is not one whole number: layers of different shapes are not something Luthier has.</source>
        <translation>{} 不是单一的整数：Luthier 不支持各层形状不同的模型。</translation>
    </message>
    <message>
        <source>The file&apos;s metadata lacks {}.</source>
        <translation>文件的元数据缺少 {}。</translation>
    </message>
    <message>
        <source>Get another conversion of the model.</source>
        <translation>请获取该模型的另一个转换版本。</translation>
    </message>
    <message>
        <source>llama.expert_count is set: this is a mixture of experts, which Luthier does not have.</source>
        <translation>设置了 llama.expert_count：这是混合专家模型，Luthier 不支持。</translation>
    </message>
    <message>
        <source>The tensor {} is a bias: Luthier has no biases in Llama blocks.</source>
        <translation>张量 {} 是偏置：Luthier 的 Llama 块不支持偏置。</translation>
    </message>
    <message>
        <source>llama.attention.value_length differs from the size of a key.</source>
        <translation>llama.attention.value_length 与键的大小不同。</translation>
    </message>
    <message>
        <source>Rows of at most {} tokens fit: the longest now has {}; set the longest row (train.max_length) to {} and choose what happens with longer ones (train.too_long).</source>
        <translation>不超过 {} 个词元的数据放得下，而现在最长的有 {} 个；请把最大长度 (train.max_length)设为 {}，并选择如何处理更长的数据 (train.too_long)。</translation>
    </message>
    <message>
        <source>An adapter of rank {} in place of {} fits (method.rank).</source>
        <translation>把适配器的秩从 {1} 改为 {0} 就放得下 (method.rank)。</translation>
    </message>
    <message>
        <source>The optimizer sgd fits, but it learns more slowly than adamw (train.optimizer).</source>
        <translation>优化器 sgd 放得下，但学得比 adamw 慢 (train.optimizer)。</translation>
    </message>
    <message>
        <source>Free at least {} of memory by closing other programs, or choose a smaller model.</source>
        <translation>请关闭其他程序以腾出至少 {} 内存，或选择更小的模型。</translation>
    </message>
    <message>
        <source>This {} model has no layers that an adapter could sit on.</source>
        <translation>这个 {} 模型没有可以加装适配器的层。</translation>
    </message>
    <message>
        <source>Choose a model with decoder layers.</source>
        <translation>请选择带有解码器层的模型。</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary size of {} is not possible.</source>
        <translation>模型的词表大小为 {}，这是不可能的。</translation>
    </message>
    <message>
        <source>The model&apos;s hidden size of {} is not possible.</source>
        <translation>模型的隐藏层大小为 {}，这是不可能的。</translation>
    </message>
    <message>
        <source>The model&apos;s intermediate size of {} is not possible.</source>
        <translation>模型的中间层大小为 {}，这是不可能的。</translation>
    </message>
    <message>
        <source>The model&apos;s number of layers of {} is not possible.</source>
        <translation>模型的层数为 {}，这是不可能的。</translation>
    </message>
    <message>
        <source>The model&apos;s number of attention heads of {} is not possible.</source>
        <translation>模型的注意力头数为 {}，这是不可能的。</translation>
    </message>
    <message>
        <source>The model&apos;s number of key and value heads of {} is not possible.</source>
        <translation>模型的键值头数为 {}，这是不可能的。</translation>
    </message>
    <message>
        <source>The model&apos;s size of an attention head of {} is not possible.</source>
        <translation>模型的注意力头大小为 {}，这是不可能的。</translation>
    </message>
    <message>
        <source>The model&apos;s context length of {} is not possible.</source>
        <translation>模型的上下文长度为 {}，这是不可能的。</translation>
    </message>
    <message>
        <source>The model&apos;s {} attention heads cannot share {} key and value heads evenly.</source>
        <translation>模型的 {} 个注意力头无法平均共用 {} 个键值头。</translation>
    </message>
    <message>
        <source>The size of an attention head, {}, is odd, so it cannot be rotated.</source>
        <translation>注意力头的大小 {} 是奇数，因此无法旋转。</translation>
    </message>
    <message>
        <source>The model&apos;s attention heads are impossibly large.</source>
        <translation>模型的注意力头大得不可能。</translation>
    </message>
    <message>
        <source>The model&apos;s norm epsilon is not a positive number.</source>
        <translation>模型的归一化 epsilon 不是正数。</translation>
    </message>
    <message>
        <source>The model&apos;s RoPE base is not a positive number.</source>
        <translation>模型的 RoPE 基数不是正数。</translation>
    </message>
    <message>
        <source>Luthier does not have the architecture &quot;{}&quot;.</source>
        <translation>Luthier 不支持架构“{}”。</translation>
    </message>
    <message>
        <source>Choose a model of one of these: {}.</source>
        <translation>请选择以下架构之一的模型：{}。</translation>
    </message>
    <message>
        <source>This folder holds an adapter and not a model.</source>
        <translation>这个文件夹里是适配器，不是模型。</translation>
    </message>
    <message>
        <source>Choose the model it belongs to, and give the adapter as such.</source>
        <translation>请选择它所属的模型，并把它作为适配器给出。</translation>
    </message>
    <message>
        <source>The folder has no config.json, so it cannot be known what model it is.</source>
        <translation>文件夹中没有 config.json，因此无法得知是什么模型。</translation>
    </message>
    <message>
        <source>Choose the folder that a model was downloaded or saved to, or a .gguf file.</source>
        <translation>请选择下载或保存模型的文件夹，或 .gguf 文件。</translation>
    </message>
    <message>
        <source>config.json is not an object.</source>
        <translation>config.json 不是对象。</translation>
    </message>
    <message>
        <source>Get another copy of it.</source>
        <translation>请重新获取一份。</translation>
    </message>
    <message>
        <source>The file&apos;s metadata lacks general.architecture, so it cannot be known what model it is.</source>
        <translation>文件的元数据缺少 general.architecture，因此无法得知是什么模型。</translation>
    </message>
    <message>
        <source>The model lacks the tensor {}.</source>
        <translation>模型缺少张量 {}。</translation>
    </message>
    <message>
        <source>The weights and the configuration do not belong together, or a file is missing: get the model again.</source>
        <translation>权重与配置不匹配，或缺少文件：请重新获取模型。</translation>
    </message>
    <message>
        <source>A tensor has the shape {}, but the model&apos;s configuration says {}.</source>
        <translation>某个张量的形状为 {}，而模型的配置要求 {}。</translation>
    </message>
    <message>
        <source>The weights and the configuration do not belong together: get the model again.</source>
        <translation>权重与配置不匹配：请重新获取模型。</translation>
    </message>
    <message>
        <source>A weight has the type {}, so it was quantised in a way Luthier does not read.</source>
        <translation>某个权重的类型为 {}，其量化方式是 Luthier 无法读取的。</translation>
    </message>
    <message>
        <source>Get the model as F32, F16 or BF16, or as a GGUF file.</source>
        <translation>请获取 F32、F16 或 BF16 格式的模型，或 GGUF 文件。</translation>
    </message>
    <message>
        <source>The weights hold an adapter that has not been merged, and it would have no effect.</source>
        <translation>权重中含有尚未合并的适配器，它不会起作用。</translation>
    </message>
    <message>
        <source>Choose the plain model and give the adapter as such, or merge the adapter first.</source>
        <translation>请选择原始模型并把适配器单独给出，或先合并适配器。</translation>
    </message>
    <message>
        <source>There is no model here.</source>
        <translation>这里没有模型。</translation>
    </message>
    <message>
        <source>Check the path: it should be a model&apos;s folder or a .gguf file.</source>
        <translation>请检查路径：它应当是模型文件夹或 .gguf 文件。</translation>
    </message>
    <message>
        <source>This is one file of a model that has several.</source>
        <translation>这是模型多个文件中的一个。</translation>
    </message>
    <message>
        <source>Choose the folder it is in.</source>
        <translation>请选择它所在的文件夹。</translation>
    </message>
    <message>
        <source>A weight was asked for that the model does not have.</source>
        <translation>请求了模型中不存在的权重。</translation>
    </message>
    <message>
        <source>A weight was asked for in the wrong size.</source>
        <translation>请求权重时给出的大小不对。</translation>
    </message>
    <message>
        <source>Rows of a weight were asked for that it does not have.</source>
        <translation>请求了权重中不存在的行。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; should be above zero.</source>
        <translation>“{}”应大于零。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is longrope with factors that depend on the length of the text, which Luthier does not have.</source>
        <translation>“{}”为 longrope，其系数取决于文本长度，Luthier 不支持。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; should have {} numbers.</source>
        <translation>“{}”应有 {} 个数。</translation>
    </message>
    <message>
        <source>Luthier does not know the RoPE setting &quot;{}&quot;.</source>
        <translation>Luthier 不认识 RoPE 设置“{}”。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; should be an object.</source>
        <translation>“{}”应为对象。</translation>
    </message>
    <message>
        <source>&quot;partial_rotary_factor&quot; is not 1: Luthier rotates whole heads only.</source>
        <translation>“partial_rotary_factor”不是 1：Luthier 只支持旋转整个注意力头。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is &quot;{}&quot;; Luthier has default, linear and llama3.</source>
        <translation>“{}”为“{}”；Luthier 支持 default、linear 和 llama3。</translation>
    </message>
    <message>
        <source>{}.rope.dimension_count is not the size of a head: Luthier rotates whole heads only.</source>
        <translation>{}.rope.dimension_count 不是注意力头的大小：Luthier 只支持旋转整个注意力头。</translation>
    </message>
    <message>
        <source>{}.rope.scaling.type is &quot;{}&quot;; Luthier has none, linear, and factors in rope_freqs.weight.</source>
        <translation>{}.rope.scaling.type 为“{}”；Luthier 支持 none、linear，以及 rope_freqs.weight 中的系数。</translation>
    </message>
    <message>
        <source>{}.rope.scaling.factor should be above zero.</source>
        <translation>{}.rope.scaling.factor 应大于零。</translation>
    </message>
    <message>
        <source>The file scales RoPE twice, by {}.rope.scaling.factor and by rope_freqs.weight.</source>
        <translation>文件对 RoPE 缩放了两次：一次通过 {}.rope.scaling.factor，一次通过 rope_freqs.weight。</translation>
    </message>
    <message>
        <source>rope_freqs.weight should have {} numbers.</source>
        <translation>rope_freqs.weight 应有 {} 个数。</translation>
    </message>
    <message>
        <source>rope_freqs.weight should hold numbers above zero.</source>
        <translation>rope_freqs.weight 中的数应大于零。</translation>
    </message>
    <message>
        <source>Raise the limit of memory for a run by at least {} (memory_limit_bytes), or choose a smaller model.</source>
        <translation>把单次训练的内存上限至少提高 {}（memory_limit_bytes），或选择更小的模型。</translation>
    </message>
</context>
<context>
    <name>luthier::arch::ConfigReader</name>
    <message>
        <source>The model&apos;s configuration lacks &quot;{}&quot;.</source>
        <translation>模型的配置缺少“{}”。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; should be {}, not {}.</source>
        <translation>“{}”应为{}，而不是 {}。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布尔值（true 或 false）</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>数字列表</translation>
    </message>
    <message>
        <source>a token id or a list of them</source>
        <translation>一个词元编号或由词元编号组成的列表</translation>
    </message>
</context>
<context>
    <name>luthier::arch::Search</name>
    <message>
        <source>This folder is not there.</source>
        <translation>这个文件夹不存在。</translation>
    </message>
    <message>
        <source>Connect the drive it is on, or take it off the list of folders.</source>
        <translation>请接上它所在的磁盘，或把它从文件夹列表中去掉。</translation>
    </message>
    <message>
        <source>The search for models was stopped.</source>
        <translation>对模型的搜索已停止。</translation>
    </message>
    <message>
        <source>This folder cannot be read: {}.</source>
        <translation>无法读取这个文件夹：{}。</translation>
    </message>
    <message>
        <source>Check who may read it, or take it off the list of folders.</source>
        <translation>请检查谁有权读取它，或把它从文件夹列表中去掉。</translation>
    </message>
</context>
<context>
    <name>luthier::config</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The model to start from: a folder with config.json and safetensors files, or a GGUF file.</source>
        <translation>作为起点的模型：含有 config.json 和 safetensors 文件的文件夹，或一个 GGUF 文件。</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>dtype</translation>
    </message>
    <message>
        <source>How the frozen weights are held in memory and multiplied; the adapter is always trained in float32.</source>
        <translation>冻结的权重在内存中如何存放、如何相乘；适配器始终以 float32 训练。</translation>
    </message>
    <message>
        <source>Automatic takes float32, the most exact, unless only bfloat16 fits into memory.</source>
        <translation>自动选择最精确的 float32；只有 bfloat16 放得进内存时才用后者。</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>The name of an imported dataset. Give either this or a file.</source>
        <translation>已导入数据集的名称。数据集和文件二选一。</translation>
    </message>
    <message>
        <source>Dataset file</source>
        <translation>数据集文件</translation>
    </message>
    <message>
        <source>A file to train on without importing it. Give either this or a dataset.</source>
        <translation>不导入而直接用来训练的文件。文件和数据集二选一。</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>How the rows are to be read; automatic looks at the rows themselves.</source>
        <translation>如何读取各条数据；“自动”会根据数据本身判断。</translation>
    </message>
    <message>
        <source>Version of the dataset</source>
        <translation>数据集版本</translation>
    </message>
    <message>
        <source>Trains on the dataset as it was then; 0 takes it as it is when the run starts.</source>
        <translation>按数据集当时的内容训练；0 表示采用训练开始时的内容。</translation>
    </message>
    <message>
        <source>Share kept for checking</source>
        <translation>留作评估的比例</translation>
    </message>
    <message>
        <source>evaluation split</source>
        <translation>评估集划分</translation>
    </message>
    <message>
        <source>This share of the rows is not trained on; the loss on it tells whether the model learns or memorises.</source>
        <translation>这部分数据不参与训练；从它们的损失可以看出模型是在学习还是在死记硬背。</translation>
    </message>
    <message>
        <source>Zero trains on everything; 0.05 to 0.1 is worth it from a few hundred rows on.</source>
        <translation>0 表示全部用于训练；有几百条以上的数据时，建议设为 0.05 到 0.1。</translation>
    </message>
    <message>
        <source>Separate rows for checking</source>
        <translation>单独的评估数据</translation>
    </message>
    <message>
        <source>evaluation set</source>
        <translation>评估集</translation>
    </message>
    <message>
        <source>A dataset or a file to measure the loss on, in place of a share of the training rows.</source>
        <translation>用来测量损失的数据集或文件，代替从训练数据中留出一部分。</translation>
    </message>
    <message>
        <source>Mix the rows</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation>shuffle</translation>
    </message>
    <message>
        <source>Takes the rows in a new order each time; switched off, they come in file order, again and again.</source>
        <translation>每一轮都以新的顺序取用数据；关闭时按文件顺序反复取用。</translation>
    </message>
    <message>
        <source>Neighbouring rows are often alike, and a step should see different ones.</source>
        <translation>相邻的数据往往相似，而每一步应当看到不同的数据。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What is trained.</source>
        <translation>训练什么。</translation>
    </message>
    <message>
        <source>Size of the adapter</source>
        <translation>适配器大小</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>A larger adapter can learn more and takes more memory; 8 to 64 covers most uses.</source>
        <translation>适配器越大，能学的越多，占用的内存也越多；8 到 64 适合大多数用途。</translation>
    </message>
    <message>
        <source>16 is enough for style and format and for most tasks.</source>
        <translation>16 足以学会风格和格式，也足以应付大多数任务。</translation>
    </message>
    <message>
        <source>Strength of the adapter</source>
        <translation>适配器强度</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>alpha</translation>
    </message>
    <message>
        <source>The adapter&apos;s output is multiplied by alpha divided by rank.</source>
        <translation>适配器的输出会乘以 alpha 再除以秩。</translation>
    </message>
    <message>
        <source>Twice the default rank, which suits the default learning rate.</source>
        <translation>默认为秩的两倍，与默认学习率相配。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活（Dropout）</translation>
    </message>
    <message>
        <source>Switches off this share of the adapter&apos;s inputs at random in each step; helps a little on small datasets.</source>
        <translation>每一步随机关闭这一比例的适配器输入；对小数据集略有帮助。</translation>
    </message>
    <message>
        <source>Zero is exact and fastest; fewer passes over the data protect better from memorising.</source>
        <translation>0 最精确也最快；减少训练轮数更能防止死记硬背。</translation>
    </message>
    <message>
        <source>Layers with an adapter</source>
        <translation>带适配器的层</translation>
    </message>
    <message>
        <source>target modules</source>
        <translation>目标模块</translation>
    </message>
    <message>
        <source>&quot;all&quot; for every linear layer of the blocks, or names separated by commas, such as q_proj,v_proj.</source>
        <translation>“all”表示各块的所有线性层；也可写出用逗号分隔的名称，如 q_proj,v_proj。</translation>
    </message>
    <message>
        <source>Adapters on all linear layers learn better than larger ones on attention alone.</source>
        <translation>在所有线性层上加适配器，比只在注意力层上加更大的适配器效果更好。</translation>
    </message>
    <message>
        <source>Start from an adapter</source>
        <translation>从已有的适配器开始</translation>
    </message>
    <message>
        <source>A PEFT adapter folder to go on from; its rank, alpha and layers then hold.</source>
        <translation>要继续训练的 PEFT 适配器文件夹；此时沿用其中的秩、alpha 和层。</translation>
    </message>
    <message>
        <source>Preference loss</source>
        <translation>偏好损失</translation>
    </message>
    <message>
        <source>How the better answer is raised over the worse one.</source>
        <translation>如何让较好的回答高于较差的回答。</translation>
    </message>
    <message>
        <source>Closeness to the old model</source>
        <translation>与原模型的接近程度</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>beta</translation>
    </message>
    <message>
        <source>Larger values keep the model nearer to what it was before; smaller ones let preferences weigh more.</source>
        <translation>数值越大，模型越接近原来的样子；数值越小，偏好的影响越大。</translation>
    </message>
    <message>
        <source>0.1 is the value of the DPO paper and of most published runs.</source>
        <translation>0.1 是 DPO 论文和大多数公开训练所用的值。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How far a step goes. Too high and the loss jumps; too low and little is learned.</source>
        <translation>每一步走多远。过高，损失会乱跳；过低，学到的很少。</translation>
    </message>
    <message>
        <source>2e-4 suits adapters of most models; preferences want a tenth of it.</source>
        <translation>2e-4 适合大多数模型的适配器；偏好训练宜取其十分之一。</translation>
    </message>
    <message>
        <source>Passes over the data</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>epochs</translation>
    </message>
    <message>
        <source>How often every row is seen. Small datasets may want more, large ones fewer.</source>
        <translation>每条数据被看几遍。小数据集可以多几轮，大数据集可以少几轮。</translation>
    </message>
    <message>
        <source>Three passes learn most datasets without memorising them.</source>
        <translation>三轮足以学会大多数数据集，又不至于死记硬背。</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>最多训练</translation>
    </message>
    <message>
        <source>maximum steps</source>
        <translation>最大步数</translation>
    </message>
    <message>
        <source>A number of steps in place of passes over the data; 0 means as many as the passes need.</source>
        <translation>用步数代替轮数；0 表示按轮数所需的步数。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Rows per step</source>
        <translation>每步条数</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>How many rows each step learns from. It does not change the memory needed: rows are packed into pieces that fit.</source>
        <translation>每一步从多少条数据中学习。它不影响所需内存：数据会打包成内存放得下的小块。</translation>
    </message>
    <message>
        <source>16 gives a calm curve and still enough steps on small datasets.</source>
        <translation>16 使曲线平稳，在小数据集上也能有足够的步数。</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>条</translation>
    </message>
    <message>
        <source>Longest row</source>
        <translation>最长的数据</translation>
    </message>
    <message>
        <source>maximum length</source>
        <translation>最大长度</translation>
    </message>
    <message>
        <source>Rows with more tokens than this are too long. Memory follows the longest row that there is, not this limit.</source>
        <translation>词元数超过此值的数据算超长；只有存在这么长的数据时，内存占用才会随之增加。</translation>
    </message>
    <message>
        <source>Conversations rarely have more than 1024 tokens.</source>
        <translation>对话很少超过 1024 个词元。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个词元</translation>
    </message>
    <message>
        <source>Rows that are too long</source>
        <translation>超长的数据</translation>
    </message>
    <message>
        <source>What happens with rows longer than the longest row.</source>
        <translation>如何处理超过最大长度的数据。</translation>
    </message>
    <message>
        <source>Nothing is cut or left out without your knowing.</source>
        <translation>不会在您不知情时截断或舍弃任何数据。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>How gradients become steps.</source>
        <translation>梯度如何变成一步步的更新。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Pulls the trained numbers towards zero a little in each step.</source>
        <translation>每一步都把训练的数值略微拉向零。</translation>
    </message>
    <message>
        <source>Adapters start at zero and stay small; they need none.</source>
        <translation>适配器从零开始并保持很小，不需要它。</translation>
    </message>
    <message>
        <source>Memory of the gradient</source>
        <translation>梯度的记忆</translation>
    </message>
    <message>
        <source>beta1</source>
        <translation>beta1</translation>
    </message>
    <message>
        <source>How slowly the running mean of the gradient forgets.</source>
        <translation>梯度的滑动平均忘掉旧值有多慢。</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s size</source>
        <translation>梯度大小的记忆</translation>
    </message>
    <message>
        <source>beta2</source>
        <translation>beta2</translation>
    </message>
    <message>
        <source>How slowly the running mean of the squared gradient forgets.</source>
        <translation>梯度平方的滑动平均忘掉旧值有多慢。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to the divisor of a step, so that it is never zero.</source>
        <translation>加在更新量的除数上，避免除以零。</translation>
    </message>
    <message>
        <source>Largest gradient</source>
        <translation>最大梯度</translation>
    </message>
    <message>
        <source>gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it, so that one odd row cannot spoil a step; 0 switches it off.</source>
        <translation>超过此长度的梯度会被缩短到此长度，以免个别异常数据毁掉一步；0 表示关闭。</translation>
    </message>
    <message>
        <source>1 only touches outliers.</source>
        <translation>1 只影响异常值。</translation>
    </message>
    <message>
        <source>Course of the learning rate</source>
        <translation>学习率的变化</translation>
    </message>
    <message>
        <source>scheduler</source>
        <translation>调度器</translation>
    </message>
    <message>
        <source>How the learning rate changes over the run.</source>
        <translation>学习率在训练过程中如何变化。</translation>
    </message>
    <message>
        <source>Small last steps settle the result.</source>
        <translation>最后几步很小，使结果稳定下来。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>warm-up steps</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>The learning rate rises from zero over this many steps.</source>
        <translation>学习率在这么多步内从零逐渐升高。</translation>
    </message>
    <message>
        <source>Warm-up as a share</source>
        <translation>按比例预热</translation>
    </message>
    <message>
        <source>warm-up ratio</source>
        <translation>预热比例</translation>
    </message>
    <message>
        <source>Warm-up as a share of all steps; used when the number of warm-up steps is 0.</source>
        <translation>预热占全部步数的比例；预热步数为 0 时使用。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed, data and settings on the same machine give the same adapter, bit for bit.</source>
        <translation>在同一台机器上，相同的种子、数据和设置会得到逐位相同的适配器。</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>每隔多久评估</translation>
    </message>
    <message>
        <source>evaluation interval</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>How often the loss on the rows kept for checking is measured; 0 means at the end only.</source>
        <translation>每隔多久在留作评估的数据上测量一次损失；0 表示只在结束时测量。</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>每隔多久保存</translation>
    </message>
    <message>
        <source>checkpoint interval</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>How often a checkpoint is written that a run can go on from; 0 means at the end and when stopped.</source>
        <translation>每隔多久写入一个可用来恢复训练的检查点；0 表示只在结束和停止时写入。</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点</translation>
    </message>
    <message>
        <source>Older checkpoints are removed.</source>
        <translation>较旧的检查点会被删除。</translation>
    </message>
    <message>
        <source>Two, so that one is whole even if the computer stops while the other is written.</source>
        <translation>保留两个，这样即使写入其中一个时电脑突然关机，另一个仍然完好。</translation>
    </message>
    <message>
        <source>Version of the file</source>
        <translation>文件版本</translation>
    </message>
    <message>
        <source>Older files are brought up to date when they are read.</source>
        <translation>读取旧文件时会自动更新到当前版本。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the run is called; without one it is named after its model and dataset.</source>
        <translation>这次训练的名称；不填时以模型和数据集命名。</translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>训练阶段</translation>
    </message>
    <message>
        <source>What kind of rows the run learns from.</source>
        <translation>这次训练从哪类数据中学习。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What it learns from.</source>
        <translation>它从什么中学习。</translation>
    </message>
    <message>
        <source>Which numbers change.</source>
        <translation>哪些数值会改变。</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Used when the run learns from preferences.</source>
        <translation>从偏好中学习时使用。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>How it learns.</source>
        <translation>它如何学习。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>&quot;auto&quot;, &quot;cpu&quot;, or a graphics card such as &quot;cuda:0&quot;.</source>
        <translation>“auto”、“cpu”，或“cuda:0”这样的显卡。</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card where there is one that fits.</source>
        <translation>有合适的显卡时，自动使用显卡。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Processor threads for training; 0 takes one a core. The result depends on it in the last bits.</source>
        <translation>用于训练的处理器线程数；0 表示每个核心一个。它会影响结果的末尾几位。</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <source>A run that needs more is refused before it starts; 0 takes what the machine has free.</source>
        <translation>需要更多内存的训练不会开始；0 表示使用这台电脑的全部空闲内存。</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>范例</translation>
    </message>
    <message>
        <source>Learns from questions with good answers; right for most data, and the first thing to try.</source>
        <translation>从带有好回答的问题中学习；适合大多数数据，建议首先尝试。</translation>
    </message>
    <message>
        <source>Learns from pairs of a better and a worse answer to the same question; use it on a model that already answers in the right form.</source>
        <translation>从同一问题的较好与较差的成对回答中学习；用于已经能以正确形式回答的模型。</translation>
    </message>
    <message>
        <source>Small adapter</source>
        <translation>小型适配器</translation>
    </message>
    <message>
        <source>Keeps the model as it is and trains a small adapter beside it: little memory, a file of a few megabytes, easy to undo.</source>
        <translation>保持模型不变，在旁边训练一个小适配器：占用内存少，文件只有几 MB，随时可以去掉。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Takes the exact form where it fits into memory, else the compact one.</source>
        <translation>内存放得下时采用精确形式，否则采用紧凑形式。</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Four bytes a number: the most exact, and fast on every processor.</source>
        <translation>每个数值四个字节：最精确，在任何处理器上都很快。</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Two bytes a number: half the memory, faster where the processor or graphics card supports it.</source>
        <translation>每个数值两个字节：内存减半，在支持它的处理器或显卡上更快。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>The loss of the DPO paper: raises the better answer over the worse one, measured against the model before training.</source>
        <translation>DPO 论文的损失：以训练前的模型为参照，让较好的回答高于较差的回答。</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>先询问我</translation>
    </message>
    <message>
        <source>Does not start and names the rows, so that nothing is lost without your knowing.</source>
        <translation>不开始训练，并指出是哪些数据，避免在您不知情时丢失内容。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <source>Leaves such rows out and reports how many.</source>
        <translation>舍弃这些数据，并报告有多少条。</translation>
    </message>
    <message>
        <source>Cut the end off</source>
        <translation>截去末尾</translation>
    </message>
    <message>
        <source>Keeps the beginning; the end of long answers is not learned.</source>
        <translation>保留开头；长回答的末尾不会被学习。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Makes several rows of one; right for plain text, seldom for conversations.</source>
        <translation>把一条拆成几条；适合纯文本，很少适合对话。</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adapts the step of every number by itself; the usual choice.</source>
        <translation>为每个数值自动调整步长；通常的选择。</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Plain gradient steps without memory; for experiments and comparisons.</source>
        <translation>没有记忆的普通梯度更新；用于实验和比较。</translation>
    </message>
    <message>
        <source>Straight down</source>
        <translation>直线下降</translation>
    </message>
    <message>
        <source>Falls evenly to zero; safe when you do not know better.</source>
        <translation>均匀降到零；没有把握时的稳妥选择。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Stays high for a while, then falls gently to zero; a good choice for most runs.</source>
        <translation>先保持较高，再平缓降到零；适合大多数训练。</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>带重启的余弦</translation>
    </message>
    <message>
        <source>Falls and jumps back up; for long runs that seem stuck.</source>
        <translation>下降后再跳回高处；用于似乎停滞的长时间训练。</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>多项式</translation>
    </message>
    <message>
        <source>Falls along a polynomial to a small value; for repeating published recipes.</source>
        <translation>沿多项式曲线降到一个小值；用于重现已发表的做法。</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Never changes; for short runs and for comparisons.</source>
        <translation>始终不变；用于短时间的训练和比较。</translation>
    </message>
    <message>
        <source>Constant after a warm-up</source>
        <translation>预热后恒定</translation>
    </message>
    <message>
        <source>Rises, then stays; for runs whose end is not known beforehand.</source>
        <translation>上升后保持不变；用于事先不知何时结束的训练。</translation>
    </message>
    <message>
        <source>Inverse square root</source>
        <translation>平方根倒数</translation>
    </message>
    <message>
        <source>Falls fast at first and ever more slowly; for very long runs.</source>
        <translation>起初下降快，随后越来越慢；用于很长时间的训练。</translation>
    </message>
    <message>
        <source>Cosine to a floor</source>
        <translation>余弦至下限</translation>
    </message>
    <message>
        <source>Like cosine, but ends above zero, so that the last rows still count.</source>
        <translation>与余弦相似，但结束时高于零，使最后的数据仍有作用。</translation>
    </message>
    <message>
        <source>Warm-up, plateau, decay</source>
        <translation>预热、平台、衰减</translation>
    </message>
    <message>
        <source>Rises, stays, and falls only at the end; for runs that you may want to lengthen.</source>
        <translation>上升、保持，最后才下降；用于以后可能延长的训练。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>The run itself.</source>
        <translation>这次训练本身。</translation>
    </message>
    <message>
        <source>The run has no model.</source>
        <translation>这次训练没有模型。</translation>
    </message>
    <message>
        <source>Give a model folder or a GGUF file.</source>
        <translation>请给出模型文件夹或 GGUF 文件。</translation>
    </message>
    <message>
        <source>The run has no dataset.</source>
        <translation>这次训练没有数据集。</translation>
    </message>
    <message>
        <source>Give the name of a dataset (dataset.id) or a file (dataset.path).</source>
        <translation>请给出数据集的名称（dataset.id）或文件（dataset.path）。</translation>
    </message>
    <message>
        <source>The run has a dataset and a file, and it can learn from one only.</source>
        <translation>这次训练同时给出了数据集和文件，但只能从其中一个学习。</translation>
    </message>
    <message>
        <source>Remove dataset.id or dataset.path.</source>
        <translation>请去掉 dataset.id 或 dataset.path。</translation>
    </message>
    <message>
        <source>A file has no versions; dataset.version belongs to an imported dataset.</source>
        <translation>文件没有版本；dataset.version 只用于已导入的数据集。</translation>
    </message>
    <message>
        <source>Remove dataset.version, or import the file and give its name as dataset.id.</source>
        <translation>请去掉 dataset.version，或导入该文件并把名称写入 dataset.id。</translation>
    </message>
    <message>
        <source>The rows for checking are given twice: as a share and as a set of their own.</source>
        <translation>评估数据给出了两次：一次是比例，一次是单独的数据。</translation>
    </message>
    <message>
        <source>Remove dataset.eval_fraction or dataset.eval_path.</source>
        <translation>请去掉 dataset.eval_fraction 或 dataset.eval_path。</translation>
    </message>
    <message>
        <source>A name in the list of layers is empty.</source>
        <translation>层的列表中有一个空名称。</translation>
    </message>
    <message>
        <source>Write &quot;all&quot;, or names such as q_proj,v_proj.</source>
        <translation>请写“all”，或 q_proj,v_proj 这样的名称。</translation>
    </message>
    <message>
        <source>The warm-up is given twice: as steps and as a share.</source>
        <translation>预热给出了两次：一次是步数，一次是比例。</translation>
    </message>
    <message>
        <source>Remove train.warmup_steps or train.warmup_ratio.</source>
        <translation>请去掉 train.warmup_steps 或 train.warmup_ratio。</translation>
    </message>
    <message>
        <source>Make the warm-up shorter or the run longer.</source>
        <translation>请缩短预热或延长训练。</translation>
    </message>
    <message>
        <source>A pair of answers cannot be split into several rows.</source>
        <translation>成对的回答不能拆分成几条数据。</translation>
    </message>
    <message>
        <source>Choose drop or cut for rows that are too long.</source>
        <translation>对于超长的数据，请选择 drop 或 cut。</translation>
    </message>
    <message>
        <source>There are no rows to check on.</source>
        <translation>没有可供评估的数据。</translation>
    </message>
    <message>
        <source>Set dataset.eval_fraction or dataset.eval_path, or remove train.eval_steps.</source>
        <translation>请设置 dataset.eval_fraction 或 dataset.eval_path，或去掉 train.eval_steps。</translation>
    </message>
    <message>
        <source>Write auto, cpu, or a graphics card such as cuda:0.</source>
        <translation>请写 auto、cpu 或 cuda:0 这样的显卡。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is now called &quot;{}&quot;.</source>
        <translation>“{}”现在叫作“{}”。</translation>
    </message>
    <message>
        <source>The dataset&apos;s name is now &quot;dataset.id&quot;.</source>
        <translation>数据集的名称现在写作“dataset.id”。</translation>
    </message>
    <message>
        <source>A run spec is a JSON object, and this is not one.</source>
        <translation>训练的设置应是一个 JSON 对象，而这里不是。</translation>
    </message>
    <message>
        <source>Start the file with { and &quot;model&quot;.</source>
        <translation>请以 { 和 &quot;model&quot; 开头。</translation>
    </message>
    <message>
        <source>version must be a whole number, and it is {}.</source>
        <translation>version 必须是整数，现在却是 {}。</translation>
    </message>
    <message>
        <source>Write &quot;version&quot;: {}.</source>
        <translation>请写成 &quot;version&quot;: {}。</translation>
    </message>
    <message>
        <source>This spec has version {}, and this program reads up to {}.</source>
        <translation>这份设置的版本为 {}，而本程序最多能读取版本 {}。</translation>
    </message>
    <message>
        <source>Use a newer Luthier to read it.</source>
        <translation>请用更新的 Luthier 来读取。</translation>
    </message>
    <message>
        <source>There is no setting &quot;{}&quot;.</source>
        <translation>没有名为“{}”的设置。</translation>
    </message>
    <message>
        <source>&quot;luthier describe&quot; lists all settings.</source>
        <translation>“luthier describe”会列出所有设置。</translation>
    </message>
    <message>
        <source>Did you mean &quot;{}&quot;?</source>
        <translation>您想写的是“{}”吗？</translation>
    </message>
    <message>
        <source>Known here are: {}.</source>
        <translation>这里可用的有：{}。</translation>
    </message>
    <message>
        <source>The warm-up of {} steps is longer than the run of {}.</source>
        <translation>预热有 {} 步，比整个训练的 {} 步还长。</translation>
    </message>
    <message>
        <source>There is no device &quot;{}&quot;.</source>
        <translation>没有名为“{}”的设备。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number above {}</source>
        <translation>大于 {} 的整数</translation>
    </message>
    <message>
        <source>a whole number above {} and up to {}</source>
        <translation>大于 {} 且不超过 {} 的整数</translation>
    </message>
    <message>
        <source>a whole number from {} to {}</source>
        <translation>介于 {} 与 {} 之间的整数</translation>
    </message>
    <message>
        <source>a whole number, {} or more</source>
        <translation>不小于 {} 的整数</translation>
    </message>
    <message>
        <source>a whole number up to {}</source>
        <translation>不大于 {} 的整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a number above {}</source>
        <translation>大于 {} 的数</translation>
    </message>
    <message>
        <source>a number above {} and up to {}</source>
        <translation>大于 {} 且不超过 {} 的数</translation>
    </message>
    <message>
        <source>a number from {} to {}</source>
        <translation>介于 {} 与 {} 之间的数</translation>
    </message>
    <message>
        <source>a number, {} or more</source>
        <translation>不小于 {} 的数</translation>
    </message>
    <message>
        <source>a number up to {}</source>
        <translation>不大于 {} 的数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布尔值（true 或 false）</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>下列之一：{}</translation>
    </message>
    <message>
        <source>{} must be {}, and it is &quot;{}&quot;.</source>
        <translation>{} 必须是{}，现在却是“{}”。</translation>
    </message>
    <message>
        <source>Choose {}.</source>
        <translation>请选择{}。</translation>
    </message>
</context>
<context>
    <name>luthier::config::Spec</name>
    <message>
        <source>{} must be an object with settings, and it is {}.</source>
        <translation>{} 必须是包含设置的对象，现在却是 {}。</translation>
    </message>
    <message>
        <source>Write &quot;{}&quot;: {{…}}.</source>
        <translation>请写成 &quot;{}&quot;: {{…}}。</translation>
    </message>
</context>
<context>
    <name>luthier::data</name>
    <message>
        <source>Question and answer</source>
        <translation>问题与回答</translation>
    </message>
    <message>
        <source>Answers marked good or bad</source>
        <translation>标注好坏的回答</translation>
    </message>
    <message>
        <source>Conversations with roles</source>
        <translation>带角色的对话</translation>
    </message>
    <message>
        <source>Preferred and rejected answers</source>
        <translation>较好与较差的回答</translation>
    </message>
    <message>
        <source>Questions only</source>
        <translation>只有问题</translation>
    </message>
    <message>
        <source>Conversations (ShareGPT)</source>
        <translation>对话（ShareGPT）</translation>
    </message>
    <message>
        <source>Labelled tasks</source>
        <translation>注明任务的数据</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation>词元编号</translation>
    </message>
    <message>
        <source>The text holds the replacement character U+FFFD: what stood there was lost when it was decoded.</source>
        <translation>文本中有替换字符 U+FFFD：解码时那里的内容已经丢失。</translation>
    </message>
    <message>
        <source>The text holds &quot;锟斤拷&quot;, which is what lost characters become when they are decoded twice.</source>
        <translation>文本中有“锟斤拷”，这是丢失的字符被解码两次后的样子。</translation>
    </message>
    <message>
        <source>The text looks like UTF-8 that was read as Latin-1 or Windows-1252.</source>
        <translation>文本像是被当作 Latin-1 或 Windows-1252 读取的 UTF-8。</translation>
    </message>
    <message>
        <source>a system message stands after other messages</source>
        <translation>系统消息出现在其他消息之后</translation>
    </message>
    <message>
        <source>a tool&apos;s result stands where no tool was called</source>
        <translation>没有调用工具，却出现了工具的结果</translation>
    </message>
    <message>
        <source>a tool call is not followed by its result</source>
        <translation>工具调用之后没有给出结果</translation>
    </message>
    <message>
        <source>the user speaks where the assistant should answer a tool&apos;s result</source>
        <translation>助手应当回应工具的结果，说话的却是用户</translation>
    </message>
    <message>
        <source>the user speaks twice in a row</source>
        <translation>用户连续说了两次</translation>
    </message>
    <message>
        <source>the assistant speaks before the user</source>
        <translation>助手先于用户说话</translation>
    </message>
    <message>
        <source>the assistant speaks twice in a row</source>
        <translation>助手连续说了两次</translation>
    </message>
    <message>
        <source>The messages are in a wrong order: {} (message {}).</source>
        <translation>消息的顺序不对：{}（第 {} 条消息）。</translation>
    </message>
    <message>
        <source>The messages are in a wrong order: the last one is an answer already.</source>
        <translation>消息的顺序不对：最后一条已经是回答。</translation>
    </message>
    <message>
        <source>The messages are in a wrong order: the last one is not the assistant&apos;s.</source>
        <translation>消息的顺序不对：最后一条不是助手的消息。</translation>
    </message>
    <message>
        <source>The answer is empty; the row still has to be written.</source>
        <translation>回答为空；这条数据还需要填写。</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>问题为空。</translation>
    </message>
    <message>
        <source>The row seems to hold {}.</source>
        <translation>这条数据似乎含有{}。</translation>
    </message>
    <message>
        <source>The preferred and the rejected answer are the same.</source>
        <translation>较好的和较差的回答完全相同。</translation>
    </message>
    <message>
        <source>Nothing in this row would be trained: no message of an assistant with a weight above 0.</source>
        <translation>这条数据中没有可训练的内容：没有权重大于 0 的助手消息。</translation>
    </message>
    <message>
        <source>The answer may be cut off: a code block is opened and never closed.</source>
        <translation>回答可能被截断：代码块有开头却没有结尾。</translation>
    </message>
    <message>
        <source>The answer may be cut off: it ends in &quot;{}&quot;.</source>
        <translation>回答可能被截断：它以“{}”结尾。</translation>
    </message>
    <message>
        <source>The answer may be cut off: its last word asks for another.</source>
        <translation>回答可能被截断：最后一个词后面应当还有内容。</translation>
    </message>
    <message>
        <source>This is a Parquet file, which this version cannot read.</source>
        <translation>这是 Parquet 文件，当前版本无法读取。</translation>
    </message>
    <message>
        <source>Save the rows as JSON Lines.</source>
        <translation>请把数据另存为 JSON Lines。</translation>
    </message>
    <message>
        <source>This is a web page or XML document, perhaps a sign-in page saved in place of the data.</source>
        <translation>这是网页或 XML 文档，也许是保存数据时误存的登录页面。</translation>
    </message>
    <message>
        <source>Download the data file itself, signed in if the site asks for it.</source>
        <translation>请下载数据文件本身；如果网站要求，请先登录。</translation>
    </message>
    <message>
        <source>This file is no text: it is full of control characters.</source>
        <translation>这个文件不是文本：其中满是控制字符。</translation>
    </message>
    <message>
        <source>its messages are not question and answer by turns, or carry tool calls, reasoning, names or weights</source>
        <translation>其中的消息不是一问一答，或带有工具调用、推理、名称或权重</translation>
    </message>
    <message>
        <source>alpaca in a table</source>
        <translation>表格形式的 alpaca</translation>
    </message>
    <message>
        <source>it has earlier turns or tools</source>
        <translation>其中有更早的轮次或工具</translation>
    </message>
    <message>
        <source>{} must be a list of pairs, but is {}.</source>
        <translation>{} 必须是由成对的问答组成的列表，实际是{}。</translation>
    </message>
    <message>
        <source>Every entry of {} must be a pair of question and answer.</source>
        <translation>{} 中的每一项都必须是一问一答。</translation>
    </message>
    <message>
        <source>A question in {}</source>
        <translation>{} 中的某个问题</translation>
    </message>
    <message>
        <source>An answer in {}</source>
        <translation>{} 中的某个回答</translation>
    </message>
    <message>
        <source>The format {} cannot hold this row: {}.</source>
        <translation>{} 格式无法容纳这条数据：{}。</translation>
    </message>
    <message>
        <source>Export as messages, preference or another format that holds it.</source>
        <translation>请导出为 messages、preference 或其他能容纳它的格式。</translation>
    </message>
    <message>
        <source>{} must be true or false, but is {}.</source>
        <translation>{} 必须是布尔值（true 或 false），实际是{}。</translation>
    </message>
    <message>
        <source>labelled in a table</source>
        <translation>表格形式的 labelled</translation>
    </message>
    <message>
        <source>it is more than one question and one answer</source>
        <translation>其中不止一个问题和一个回答</translation>
    </message>
    <message>
        <source>{} has no &quot;messages&quot;.</source>
        <translation>{} 中没有“messages”。</translation>
    </message>
    <message>
        <source>&quot;messages&quot; of {}</source>
        <translation>{} 中的“messages”</translation>
    </message>
    <message>
        <source>{} must be an object with &quot;chosen&quot; and &quot;rejected&quot;, but is {}.</source>
        <translation>{} 必须是含有“chosen”和“rejected”的对象，实际是{}。</translation>
    </message>
    <message>
        <source>&quot;chosen&quot; of {}</source>
        <translation>{} 中的“chosen”</translation>
    </message>
    <message>
        <source>&quot;rejected&quot; of {}</source>
        <translation>{} 中的“rejected”</translation>
    </message>
    <message>
        <source>The field &quot;prompt&quot; is missing, and both sides begin differently.</source>
        <translation>缺少字段“prompt”，而且两个回答的开头不同。</translation>
    </message>
    <message>
        <source>both answers begin with a question, so that they would be read as whole conversations</source>
        <translation>两个回答都以问题开头，会被当成完整的对话</translation>
    </message>
    <message>
        <source>preference in a table</source>
        <translation>表格形式的 preference</translation>
    </message>
    <message>
        <source>it is more than one question and two answers</source>
        <translation>其中不止一个问题和两个回答</translation>
    </message>
    <message>
        <source>prompt in a table</source>
        <translation>表格形式的 prompt</translation>
    </message>
    <message>
        <source>it has more than a single question</source>
        <translation>其中不止一个问题</translation>
    </message>
    <message>
        <source>its reference answer is empty, which a table cannot tell from none</source>
        <translation>参考答案为空，表格无法把它与没有答案区分开</translation>
    </message>
    <message>
        <source>a message has both a text and a tool call</source>
        <translation>某条消息同时含有文本和工具调用</translation>
    </message>
    <message>
        <source>An element of {}</source>
        <translation>{} 中的某个元素</translation>
    </message>
    <message>
        <source>An element of {} is no whole number: {}.</source>
        <translation>{} 中的某个元素不是整数：{}。</translation>
    </message>
    <message>
        <source>An element of {} is outside the range of token ids: {}.</source>
        <translation>{} 中的某个元素超出词元编号的范围：{}。</translation>
    </message>
    <message>
        <source>{} must be a list of whole numbers, but is {}.</source>
        <translation>{} 必须是整数列表，实际是{}。</translation>
    </message>
    <message>
        <source>The field {} has no ids.</source>
        <translation>字段 {} 中没有编号。</translation>
    </message>
    <message>
        <source>There are {} token ids, but {} labels.</source>
        <translation>有 {} 个词元编号，却有 {} 个标签。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; of a message</source>
        <translation>消息中的“{}”</translation>
    </message>
    <message>
        <source>&quot;{}&quot; of a content part</source>
        <translation>内容片段中的“{}”</translation>
    </message>
    <message>
        <source>A content part of a message has no text.</source>
        <translation>消息中有一个内容片段没有文本。</translation>
    </message>
    <message>
        <source>A content part of a message must be an object, but is {}.</source>
        <translation>消息的内容片段必须是对象，实际是{}。</translation>
    </message>
    <message>
        <source>A message holds a part of the type &quot;{}&quot;; only texts can be trained.</source>
        <translation>消息中有类型为“{}”的片段；只有文本可以用来训练。</translation>
    </message>
    <message>
        <source>The content of a message</source>
        <translation>消息的内容</translation>
    </message>
    <message>
        <source>A tool call must be an object, but is {}.</source>
        <translation>工具调用必须是对象，实际是{}。</translation>
    </message>
    <message>
        <source>A tool call has no name.</source>
        <translation>工具调用没有名称。</translation>
    </message>
    <message>
        <source>The name of a tool call</source>
        <translation>工具调用的名称</translation>
    </message>
    <message>
        <source>The id of a tool call</source>
        <translation>工具调用的 id</translation>
    </message>
    <message>
        <source>A tool call</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Tool calls must be a list, but are {}.</source>
        <translation>工具调用必须是列表，实际是{}。</translation>
    </message>
    <message>
        <source>The text of a function_call turn is no JSON.</source>
        <translation>function_call 轮次中的文本不是 JSON。</translation>
    </message>
    <message>
        <source>A message has no role.</source>
        <translation>消息没有角色。</translation>
    </message>
    <message>
        <source>The role of a message</source>
        <translation>消息的角色</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no role; roles are system, user, assistant and tool.</source>
        <translation>“{}”不是角色；角色有 system、user、assistant 和 tool。</translation>
    </message>
    <message>
        <source>A message in {} must be an object, but is {}.</source>
        <translation>{} 中的消息必须是对象，实际是{}。</translation>
    </message>
    <message>
        <source>A message of the {} has no content.</source>
        <translation>{} 的一条消息没有内容。</translation>
    </message>
    <message>
        <source>{} must be a list of messages, but is {}.</source>
        <translation>{}必须是消息列表，实际是{}。</translation>
    </message>
    <message>
        <source>{} is an empty list; a conversation needs at least one message.</source>
        <translation>{}是空列表；一段对话至少要有一条消息。</translation>
    </message>
    <message>
        <source>{} must be a text or a list of messages, but is {}.</source>
        <translation>{}必须是文本或消息列表，实际是{}。</translation>
    </message>
    <message>
        <source>{} must be {}, but is {}.</source>
        <translation>{}必须是{}，实际是{}。</translation>
    </message>
    <message>
        <source>The field {} is missing.</source>
        <translation>缺少字段 {}。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>{} is a number that cannot be held: {}.</source>
        <translation>{}是无法表示的数：{}。</translation>
    </message>
    <message>
        <source>{} must not be negative.</source>
        <translation>{}不能为负数。</translation>
    </message>
    <message>
        <source>{} holds a number that cannot be held.</source>
        <translation>{}中有无法表示的数。</translation>
    </message>
    <message>
        <source>{} is a text that is no JSON.</source>
        <translation>{}是文本，但不是 JSON。</translation>
    </message>
    <message>
        <source>a list of tools</source>
        <translation>工具列表</translation>
    </message>
    <message>
        <source>A tool in {}</source>
        <translation>{} 中的某个工具</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>文件中没有数据。</translation>
    </message>
    <message>
        <source>Choose a file that holds rows.</source>
        <translation>请选择含有数据的文件。</translation>
    </message>
    <message>
        <source>Name the columns, for example instruction and output, or say which column is which.</source>
        <translation>请给各列命名，例如 instruction 和 output，或指明哪一列是什么。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a kind of problem.</source>
        <translation>“{}”不是问题的种类。</translation>
    </message>
    <message>
        <source>A stored problem does not have the expected fields.</source>
        <translation>保存的问题记录缺少应有的字段。</translation>
    </message>
    <message>
        <source>The text is not closed with a quotation mark before the end.</source>
        <translation>文本直到末尾也没有用引号结束。</translation>
    </message>
    <message>
        <source>A control character such as a line end or a tab stands inside a text; JSON writes it as \n or \t.</source>
        <translation>文本中有换行、制表符之类的控制字符；JSON 把它们写作 \n 或 \t。</translation>
    </message>
    <message>
        <source>A zero byte stands inside a text.</source>
        <translation>文本中有零字节。</translation>
    </message>
    <message>
        <source>A backslash is followed by a letter that JSON does not know; a backslash itself is written \\.</source>
        <translation>反斜杠后面是 JSON 不认识的字母；反斜杠本身要写作 \\。</translation>
    </message>
    <message>
        <source>After \u four hexadecimal digits are expected.</source>
        <translation>\u 之后应为四位十六进制数字。</translation>
    </message>
    <message>
        <source>Half of a surrogate pair stands alone: the character is incomplete.</source>
        <translation>代理对只出现了一半：这个字符不完整。</translation>
    </message>
    <message>
        <source>A stored row lacks its field &quot;{}&quot;.</source>
        <translation>保存的数据缺少字段“{}”。</translation>
    </message>
    <message>
        <source>A stored row has another number of labels than of token ids.</source>
        <translation>保存的数据中，标签的数目与词元编号的数目不同。</translation>
    </message>
    <message>
        <source>A row has a kind that does not exist.</source>
        <translation>某条数据的种类不存在。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a kind of row.</source>
        <translation>“{}”不是数据的种类。</translation>
    </message>
    <message>
        <source>A stored row does not have the fields of its kind.</source>
        <translation>保存的数据缺少其种类应有的字段。</translation>
    </message>
    <message>
        <source>A row has {} tokens, more than the longest allowed length of {}.</source>
        <translation>某条数据有 {} 个词元，超过允许的最大长度 {}。</translation>
    </message>
    <message>
        <source>Raise the longest length, or choose to drop, cut or split such rows.</source>
        <translation>请提高最大长度，或选择舍弃、截断或拆分这样的数据。</translation>
    </message>
    <message>
        <source>A row with a preferred and a rejected answer is too long and cannot be split.</source>
        <translation>一条含有较好和较差回答的数据超长，而且无法拆分。</translation>
    </message>
    <message>
        <source>Choose to drop or cut such rows.</source>
        <translation>请选择舍弃或截断这样的数据。</translation>
    </message>
</context>
<context>
    <name>luthier::data::Decoder</name>
    <message>
        <source>This system cannot read GB18030 text.</source>
        <translation>当前系统无法读取 GB18030 文本。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>请把文件另存为 UTF-8。</translation>
    </message>
</context>
<context>
    <name>luthier::data::ImportSource</name>
    <message>
        <source>A folder cannot be imported.</source>
        <translation>文件夹无法导入。</translation>
    </message>
    <message>
        <source>Import the files in it by their names.</source>
        <translation>请按名称导入其中的文件。</translation>
    </message>
</context>
<context>
    <name>luthier::data::Importer</name>
    <message>
        <source>&quot;{}&quot; is no format.</source>
        <translation>“{}”不是一种格式。</translation>
    </message>
    <message>
        <source>The formats are {}.</source>
        <translation>可用的格式有 {}。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no field that a column can be mapped to.</source>
        <translation>“{}”不是可以对应到列的字段。</translation>
    </message>
    <message>
        <source>Fields are instruction, input, output, messages, chosen, rejected and the like.</source>
        <translation>字段有 instruction、input、output、messages、chosen、rejected 等。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
</context>
<context>
    <name>luthier::data::JsonLinesReader</name>
    <message>
        <source>A comma stands after the row; in JSON Lines only a line end separates rows.</source>
        <translation>这条数据后面有逗号；在 JSON Lines 中，数据之间只用换行分隔。</translation>
    </message>
    <message>
        <source>Text stands after the value; in JSON Lines every line holds one value.</source>
        <translation>值的后面还有文字；在 JSON Lines 中，每行只有一个值。</translation>
    </message>
</context>
<context>
    <name>luthier::data::JsonStreamReader</name>
    <message>
        <source>A comment stands here; JSON has none.</source>
        <translation>这里有注释；JSON 没有注释。</translation>
    </message>
    <message>
        <source>The list is not closed: the file ends before its ].</source>
        <translation>列表没有结束：文件在 ] 之前就结束了。</translation>
    </message>
    <message>
        <source>A comma is missing before this row.</source>
        <translation>这条数据前面缺少逗号。</translation>
    </message>
    <message>
        <source>A comma stands where a row is expected.</source>
        <translation>应为数据的地方出现了逗号。</translation>
    </message>
    <message>
        <source>A comma stands after the last row.</source>
        <translation>最后一条数据后面有逗号。</translation>
    </message>
    <message>
        <source>A comma stands between rows that are in no list.</source>
        <translation>数据不在列表中，之间却有逗号。</translation>
    </message>
    <message>
        <source>Text stands after the end of the list; what can be read of it is read.</source>
        <translation>列表结束后还有文字；能读取的部分会照常读取。</translation>
    </message>
</context>
<context>
    <name>luthier::data::Parser</name>
    <message>
        <source>A comment stands here; JSON has none.</source>
        <translation>这里有注释；JSON 没有注释。</translation>
    </message>
    <message>
        <source>The text ends where a value is expected.</source>
        <translation>应有值的地方文本却结束了。</translation>
    </message>
    <message>
        <source>The values are nested more than {} levels deep.</source>
        <translation>值的嵌套超过 {} 层。</translation>
    </message>
    <message>
        <source>The text ends inside a deeply nested value.</source>
        <translation>文本在嵌套很深的值中结束。</translation>
    </message>
    <message>
        <source>This number is not written as JSON writes numbers.</source>
        <translation>这个数的写法不符合 JSON。</translation>
    </message>
    <message>
        <source>A text stands in quotes that JSON does not know; it wants double quotes.</source>
        <translation>文本所用的引号是 JSON 不认识的；应使用双引号。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no JSON value.</source>
        <translation>“{}”不是 JSON 的值。</translation>
    </message>
    <message>
        <source>A text stands in single quotes; JSON wants double quotes.</source>
        <translation>文本用了单引号；JSON 要求双引号。</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>这里应为一个值。</translation>
    </message>
    <message>
        <source>The text ends inside a list.</source>
        <translation>文本在列表中结束。</translation>
    </message>
    <message>
        <source>The text ends inside an object.</source>
        <translation>文本在对象中结束。</translation>
    </message>
    <message>
        <source>A comma or ] is missing here.</source>
        <translation>这里缺少逗号或 ]。</translation>
    </message>
    <message>
        <source>A comma or } is missing here.</source>
        <translation>这里缺少逗号或 }。</translation>
    </message>
    <message>
        <source>A comma is missing here.</source>
        <translation>这里缺少逗号。</translation>
    </message>
    <message>
        <source>A comma stands before the closing bracket.</source>
        <translation>右括号前面有逗号。</translation>
    </message>
    <message>
        <source>The name &quot;{}&quot; stands twice in one object.</source>
        <translation>名称“{}”在同一个对象中出现了两次。</translation>
    </message>
    <message>
        <source>A name stands in quotes that JSON does not know; it wants double quotes.</source>
        <translation>名称所用的引号是 JSON 不认识的；应使用双引号。</translation>
    </message>
    <message>
        <source>A name stands without quotes.</source>
        <translation>名称没有加引号。</translation>
    </message>
    <message>
        <source>A name stands in single quotes; JSON wants double quotes.</source>
        <translation>名称用了单引号；JSON 要求双引号。</translation>
    </message>
    <message>
        <source>A name in double quotes is expected here.</source>
        <translation>这里应为用双引号括起来的名称。</translation>
    </message>
    <message>
        <source>A full-width colon stands where JSON wants an ordinary one.</source>
        <translation>JSON 要求普通冒号，这里却是全角冒号。</translation>
    </message>
    <message>
        <source>A colon is missing after this name.</source>
        <translation>这个名称后面缺少冒号。</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quotation mark.</source>
        <translation>从这里开始的文本没有右引号。</translation>
    </message>
</context>
<context>
    <name>luthier::data::Renderer</name>
    <message>
        <source>A row without an answer cannot be trained on.</source>
        <translation>没有回答的数据无法用来训练。</translation>
    </message>
    <message>
        <source>Answer the questions first, or choose another dataset.</source>
        <translation>请先回答这些问题，或选择其他数据集。</translation>
    </message>
    <message>
        <source>Rows with classes have no text to be trained.</source>
        <translation>带类别的数据没有可训练的文本。</translation>
    </message>
    <message>
        <source>Choose a method for classification, or another dataset.</source>
        <translation>请选择用于分类的方法，或其他数据集。</translation>
    </message>
</context>
<context>
    <name>luthier::data::RowConverter</name>
    <message>
        <source>A row must be an object with named fields, but is {}.</source>
        <translation>一条数据必须是带有命名字段的对象，实际是{}。</translation>
    </message>
    <message>
        <source>The row has no field that is known.</source>
        <translation>这条数据中没有认识的字段。</translation>
    </message>
    <message>
        <source>This row is of the format {} ({}), the dataset&apos;s rows are of the kind {}.</source>
        <translation>这条数据的格式是 {}（{}），而数据集中的数据属于 {} 类。</translation>
    </message>
    <message>
        <source>This row is of the format {}, most rows are {}; it gives the same kind of record.</source>
        <translation>这条数据的格式是 {}，而大多数数据是 {}；得到的记录种类相同。</translation>
    </message>
</context>
<context>
    <name>luthier::data::RowExporter</name>
    <message>
        <source>&quot;{}&quot; is no format.</source>
        <translation>“{}”不是一种格式。</translation>
    </message>
    <message>
        <source>The formats are {}.</source>
        <translation>可用的格式有 {}。</translation>
    </message>
    <message>
        <source>Rows of the format {} do not fit into a table.</source>
        <translation>{} 格式的数据无法放进表格。</translation>
    </message>
    <message>
        <source>Export as JSON Lines.</source>
        <translation>请导出为 JSON Lines。</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>CSV 或 TSV</translation>
    </message>
    <message>
        <source>a text holds a carriage return, which a table would lose</source>
        <translation>某段文本中有回车符，放进表格会丢失</translation>
    </message>
</context>
<context>
    <name>luthier::data::RowReader</name>
    <message>
        <source>A zero byte stands in the text; a program may have crashed while it wrote this.</source>
        <translation>文本中有零字节；可能是程序在写入时崩溃了。</translation>
    </message>
    <message>
        <source>The bytes here are no character of the file&apos;s encoding ({}).</source>
        <translation>这里的字节不是该文件编码（{}）中的字符。</translation>
    </message>
</context>
<context>
    <name>luthier::data::T</name>
    <message>
        <source>it holds no rows of the kind {}</source>
        <translation>它不能存放 {} 类的数据</translation>
    </message>
</context>
<context>
    <name>luthier::data::TableReader</name>
    <message>
        <source>The column &quot;{}&quot; stands twice in the header; only the first one is read.</source>
        <translation>列“{}”在表头中出现了两次；只读取第一个。</translation>
    </message>
    <message>
        <source>The row has {} cells, the header {}.</source>
        <translation>这条数据有 {} 个单元格，表头有 {} 个。</translation>
    </message>
    <message>
        <source>The quotation mark that opens here is not closed before a separator or a line end; a quote inside a cell is written twice.</source>
        <translation>从这里开始的引号在分隔符或行尾之前没有结束；单元格中的引号要写两次。</translation>
    </message>
</context>
<context>
    <name>luthier::data::TokenFile</name>
    <message>
        <source>The file of training rows ends too early.</source>
        <translation>训练数据文件提前结束。</translation>
    </message>
    <message>
        <source>This is not a file of training rows.</source>
        <translation>这不是训练数据文件。</translation>
    </message>
    <message>
        <source>The file of training rows has no readable index: it was not finished or is cut off.</source>
        <translation>训练数据文件没有可读的索引：它没有写完，或被截断了。</translation>
    </message>
    <message>
        <source>The index of the training rows is damaged.</source>
        <translation>训练数据的索引已损坏。</translation>
    </message>
    <message>
        <source>The index of the training rows points outside the rows.</source>
        <translation>训练数据的索引指向了数据之外。</translation>
    </message>
    <message>
        <source>Training row {} is damaged (byte {}).</source>
        <translation>第 {} 条训练数据已损坏（字节 {}）。</translation>
    </message>
</context>
<context>
    <name>luthier::engine</name>
    <message>
        <source>The settings of this run are missing.</source>
        <translation>缺少这次训练的设置。</translation>
    </message>
    <message>
        <source>Prepare the run again.</source>
        <translation>请重新准备这次训练。</translation>
    </message>
    <message>
        <source>find the folder for temporary files</source>
        <translation>查找存放临时文件的文件夹</translation>
    </message>
    <message>
        <source>prepare the measurement</source>
        <translation>准备测量</translation>
    </message>
    <message>
        <source>The memory ran out: {}.</source>
        <translation>内存耗尽：{}。</translation>
    </message>
    <message>
        <source>Choose a smaller maximum length.</source>
        <translation>请选择更小的最大长度。</translation>
    </message>
    <message>
        <source>The memory ran out.</source>
        <translation>内存耗尽。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model or shorter texts.</source>
        <translation>请关闭其他程序，或选择更小的模型或更短的文本。</translation>
    </message>
    <message>
        <source>The engine failed: {}</source>
        <translation>引擎出错：{}</translation>
    </message>
    <message>
        <source>Please report this with what you were doing.</source>
        <translation>请报告这个问题，并说明您当时在做什么。</translation>
    </message>
    <message>
        <source>The engine failed for an unknown reason.</source>
        <translation>引擎因不明原因出错。</translation>
    </message>
    <message>
        <source>read the model</source>
        <translation>读取模型</translation>
    </message>
    <message>
        <source>The model needs {} of memory, and {} are free.</source>
        <translation>模型需要 {} 内存，而可用的只有 {}。</translation>
    </message>
    <message>
        <source>Close other programs, wait for the training to end, or choose a smaller model.</source>
        <translation>请关闭其他程序，等待训练结束，或选择更小的模型。</translation>
    </message>
</context>
<context>
    <name>luthier::engine::ModelCache</name>
    <message>
        <source>Answers are computed in float32 only.</source>
        <translation>回答只能用 float32 计算。</translation>
    </message>
    <message>
        <source>Choose &quot;auto&quot; or &quot;float32&quot;.</source>
        <translation>请选择“auto”或“float32”。</translation>
    </message>
</context>
<context>
    <name>luthier::engine::Number</name>
    <message>
        <source>A measurement takes at least one step.</source>
        <translation>测量至少需要一步。</translation>
    </message>
    <message>
        <source>Ask for 3 steps or more.</source>
        <translation>请要求 3 步或更多。</translation>
    </message>
    <message>
        <source>The measurement was stopped.</source>
        <translation>测量已停止。</translation>
    </message>
</context>
<context>
    <name>luthier::engine::T</name>
    <message>
        <source>The engine is shutting down.</source>
        <translation>引擎正在关闭。</translation>
    </message>
    <message>
        <source>A task of the engine asked for another long one and would wait for itself.</source>
        <translation>引擎的一个任务又要求执行另一个长任务，这样会无限等待自己。</translation>
    </message>
</context>
<context>
    <name>luthier::exporting</name>
    <message>
        <source>The adapter&apos;s settings are no JSON object.</source>
        <translation>适配器的设置不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Choose a folder that PEFT or Luthier has written.</source>
        <translation>请选择由 PEFT 或 Luthier 写入的文件夹。</translation>
    </message>
    <message>
        <source>copy the adapter</source>
        <translation>复制适配器</translation>
    </message>
    <message>
        <source>measure the written folder</source>
        <translation>统计已写入文件夹的大小</translation>
    </message>
    <message>
        <source>There is no adapter to export.</source>
        <translation>没有可导出的适配器。</translation>
    </message>
    <message>
        <source>Name an adapter folder, or export the merged model.</source>
        <translation>请指定适配器文件夹，或导出合并后的模型。</translation>
    </message>
    <message>
        <source>list the files</source>
        <translation>列出文件</translation>
    </message>
    <message>
        <source>read the size</source>
        <translation>读取文件大小</translation>
    </message>
    <message>
        <source>The target of the export overlaps with what is exported: {}.</source>
        <translation>导出的目标与要导出的内容重叠：{}。</translation>
    </message>
    <message>
        <source>Choose a folder that does not exist yet.</source>
        <translation>请选择一个尚不存在的文件夹。</translation>
    </message>
    <message>
        <source>The export needs {}, and {} are free.</source>
        <translation>导出需要 {}，而可用的只有 {}。</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>请腾出一些空间，或选择其他磁盘上的文件夹。</translation>
    </message>
</context>
<context>
    <name>luthier::exporting::Exporter</name>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>Reading the base model</source>
        <translation>正在读取基础模型</translation>
    </message>
    <message>
        <source>Checking what was written</source>
        <translation>正在检查写入的内容</translation>
    </message>
    <message>
        <source>The written model does not answer as base and adapter do: its logits differ by {:.2g} (relative L2), where {:.2g} is rounding; nothing was kept.</source>
        <translation>写出的模型与基础模型加适配器的回答不一致：logits 相差 {}（相对 L2），而舍入误差只应有 {}；没有保留任何内容。</translation>
    </message>
    <message>
        <source>Export the adapter instead, and please report this with the model&apos;s name.</source>
        <translation>请改为导出适配器，并报告这个问题和模型的名称。</translation>
    </message>
</context>
<context>
    <name>luthier::exporting::PieceWriter</name>
    <message>
        <source>A merged weight is not a number.</source>
        <translation>某个合并后的权重不是数。</translation>
    </message>
    <message>
        <source>The base model or the adapter is damaged, or the training diverged; export an earlier checkpoint.</source>
        <translation>基础模型或适配器已损坏，或训练已发散；请导出更早的检查点。</translation>
    </message>
</context>
<context>
    <name>luthier::exporting::Progress</name>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消；没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>luthier::exporting::TargetFolder</name>
    <message>
        <source>The export has no target.</source>
        <translation>没有指定导出的目标。</translation>
    </message>
    <message>
        <source>Name a folder to write.</source>
        <translation>请指定要写入的文件夹。</translation>
    </message>
    <message>
        <source>The target exists already.</source>
        <translation>目标已经存在。</translation>
    </message>
    <message>
        <source>Choose another folder, or force the export to replace this one.</source>
        <translation>请另选文件夹，或强制导出以替换现有的。</translation>
    </message>
    <message>
        <source>The target is a file, and an export is a folder.</source>
        <translation>目标是文件，而导出的结果是文件夹。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请另选一个名称。</translation>
    </message>
    <message>
        <source>replace the target</source>
        <translation>替换目标</translation>
    </message>
    <message>
        <source>rename the finished export</source>
        <translation>重命名已完成的导出</translation>
    </message>
</context>
<context>
    <name>luthier::infer</name>
    <message>
        <source>The prompt is empty.</source>
        <translation>提示词为空。</translation>
    </message>
    <message>
        <source>Give at least one token to continue from.</source>
        <translation>请给出至少一个词元，以便续写。</translation>
    </message>
    <message>
        <source>The prompt has {} tokens, and this model reads at most {} with the answer.</source>
        <translation>提示词有 {} 个词元，而这个模型连同回答最多能读 {} 个。</translation>
    </message>
    <message>
        <source>Shorten the prompt, or leave out the oldest messages.</source>
        <translation>请缩短提示词，或去掉最早的消息。</translation>
    </message>
    <message>
        <source>The generation was stopped.</source>
        <translation>生成已停止。</translation>
    </message>
    <message>
        <source>The model&apos;s answer is not a number.</source>
        <translation>模型的回答不是数。</translation>
    </message>
    <message>
        <source>Its weights or the adapter are damaged, or the training diverged; use an earlier checkpoint.</source>
        <translation>其权重或适配器已损坏，或训练已发散；请使用更早的检查点。</translation>
    </message>
    <message>
        <source>Token id {} is outside the model&apos;s vocabulary of {}.</source>
        <translation>词元编号 {} 超出模型的词表（共 {} 个）。</translation>
    </message>
    <message>
        <source>Make the ids with this model&apos;s own tokenizer.</source>
        <translation>请用这个模型自己的分词器生成编号。</translation>
    </message>
    <message>
        <source>The temperature must be 0 or a positive number.</source>
        <translation>温度必须是 0 或正数。</translation>
    </message>
    <message>
        <source>Use 0 for the most probable token, or about 0.7 for varied text.</source>
        <translation>0 表示取概率最大的词元；约 0.7 可使文本有变化。</translation>
    </message>
    <message>
        <source>top_k must not be negative.</source>
        <translation>top_k 不能为负数。</translation>
    </message>
    <message>
        <source>Use 0 to switch it off.</source>
        <translation>设为 0 可关闭它。</translation>
    </message>
    <message>
        <source>top_p must be above 0 and at most 1.</source>
        <translation>top_p 必须大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>Use 1 to switch it off.</source>
        <translation>设为 1 可关闭它。</translation>
    </message>
    <message>
        <source>A row to score has no tokens.</source>
        <translation>要评分的某条数据没有词元。</translation>
    </message>
    <message>
        <source>Leave empty rows out.</source>
        <translation>请去掉空的数据。</translation>
    </message>
    <message>
        <source>The scoring was stopped.</source>
        <translation>评分已停止。</translation>
    </message>
</context>
<context>
    <name>luthier::methods</name>
    <message>
        <source>The closeness to the old model must be above 0.</source>
        <translation>与原模型的接近程度必须大于 0。</translation>
    </message>
    <message>
        <source>0.1 is a usual value.</source>
        <translation>常用的数值是 0.1。</translation>
    </message>
    <message>
        <source>There is no such preference loss.</source>
        <translation>没有这种偏好损失。</translation>
    </message>
    <message>
        <source>Choose &quot;sigmoid&quot;.</source>
        <translation>请选择“sigmoid”。</translation>
    </message>
    <message>
        <source>There is no training objective for this stage.</source>
        <translation>这个阶段没有训练目标。</translation>
    </message>
    <message>
        <source>&quot;luthier describe&quot; lists the stages there are.</source>
        <translation>“luthier describe”会列出所有阶段。</translation>
    </message>
</context>
<context>
    <name>luthier::models::T</name>
    <message>
        <source>Loading the model was cancelled.</source>
        <translation>模型的加载已取消。</translation>
    </message>
</context>
<context>
    <name>luthier::nn</name>
    <message>
        <source>This adapter changes a layer that the model does not have or that cannot be adapted.</source>
        <translation>这个适配器改动了模型中不存在或无法适配的层。</translation>
    </message>
    <message>
        <source>Check that the adapter belongs to this model.</source>
        <translation>请确认这个适配器属于该模型。</translation>
    </message>
    <message>
        <source>The adapter has an A matrix without its B matrix.</source>
        <translation>适配器有 A 矩阵，却没有对应的 B 矩阵。</translation>
    </message>
    <message>
        <source>The adapter&apos;s matrices do not fit this model.</source>
        <translation>适配器的矩阵与这个模型不匹配。</translation>
    </message>
    <message>
        <source>This adapter holds a tensor that is not a LoRA matrix.</source>
        <translation>这个适配器中有不是 LoRA 矩阵的张量。</translation>
    </message>
    <message>
        <source>Only plain LoRA adapters can be used here.</source>
        <translation>这里只能使用普通的 LoRA 适配器。</translation>
    </message>
    <message>
        <source>The adapter&apos;s configuration cannot be read: {}.</source>
        <translation>无法读取适配器的配置：{}。</translation>
    </message>
    <message>
        <source>The adapter holds no LoRA matrices.</source>
        <translation>适配器中没有 LoRA 矩阵。</translation>
    </message>
    <message>
        <source>There is no linear layer called &quot;{}&quot;.</source>
        <translation>没有名为“{}”的线性层。</translation>
    </message>
    <message>
        <source>Use &quot;all&quot; or names out of: {}.</source>
        <translation>请使用“all”，或从以下名称中选择：{}。</translation>
    </message>
    <message>
        <source>Did you mean &quot;{}&quot;?</source>
        <translation>您想写的是“{}”吗？</translation>
    </message>
</context>
<context>
    <name>luthier::run</name>
    <message>
        <source>Run `bash packaging/run.sh`, which fetches libtorch, or set LUTHIER_LIBTORCH to the folder `torch` of an unpacked torch 2.11 wheel.</source>
        <translation>请运行 `bash packaging/run.sh` 来获取 libtorch，或把 LUTHIER_LIBTORCH 设为已解包的 torch 2.11 wheel 中的文件夹 `torch`。</translation>
    </message>
    <message>
        <source>A library of the training engine cannot be loaded: {}.</source>
        <translation>无法加载训练引擎的库：{}。</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>没有给出原因</translation>
    </message>
    <message>
        <source>libtorch, which training needs, is not on this computer.</source>
        <translation>这台电脑上没有训练所需的 libtorch。</translation>
    </message>
    <message>
        <source>Install Luthier again, or build it with LUTHIER_ENGINE=ON.</source>
        <translation>请重新安装 Luthier，或用 LUTHIER_ENGINE=ON 构建。</translation>
    </message>
    <message>
        <source>The training engine (libluthier_engine.so) is not installed.</source>
        <translation>没有安装训练引擎（libluthier_engine.so）。</translation>
    </message>
    <message>
        <source>This library is not a training engine of Luthier.</source>
        <translation>这个库不是 Luthier 的训练引擎。</translation>
    </message>
    <message>
        <source>The training engine and this program are of different versions.</source>
        <translation>训练引擎与本程序的版本不同。</translation>
    </message>
    <message>
        <source>This is not an event of a run: it is no JSON object.</source>
        <translation>这不是训练的事件：它不是 JSON 对象。</translation>
    </message>
    <message>
        <source>There is no event called &quot;{}&quot;.</source>
        <translation>没有名为“{}”的事件。</translation>
    </message>
    <message>
        <source>This event of a run has a field of the wrong type: {}.</source>
        <translation>这次训练的某个事件中有类型错误的字段：{}。</translation>
    </message>
    <message>
        <source>A row of the kind &quot;{}&quot; is not what this method learns from ({}).</source>
        <translation>“{}”类的数据不是这种方法的学习内容（{}）。</translation>
    </message>
    <message>
        <source>Choose a method for such rows, or another dataset.</source>
        <translation>请选择适合这类数据的方法，或其他数据集。</translation>
    </message>
    <message>
        <source>The token {} is not one of this model&apos;s {} tokens.</source>
        <translation>词元 {} 不在这个模型的 {} 个词元之中。</translation>
    </message>
    <message>
        <source>Use the tokenizer that belongs to the model.</source>
        <translation>请使用该模型自带的分词器。</translation>
    </message>
    <message>
        <source>The dataset has no rows.</source>
        <translation>数据集中没有数据。</translation>
    </message>
    <message>
        <source>Choose a dataset with rows, or import some.</source>
        <translation>请选择含有数据的数据集，或导入一些数据。</translation>
    </message>
    <message>
        <source>Raise the maximum length (train.max_length), or cut or split such rows (train.too_long).</source>
        <translation>请提高最大长度 (train.max_length)，或截断或拆分这样的数据 (train.too_long)。</translation>
    </message>
    <message>
        <source>Check that the rows have answers of the assistant, that these are marked for training, and that the maximum length does not cut them off.</source>
        <translation>请检查数据中是否有助手的回答、这些回答是否标记为参与训练，以及是否因最大长度而被截掉。</translation>
    </message>
    <message>
        <source>tokenise</source>
        <translation>正在分词</translation>
    </message>
    <message>
        <source>tokenise the evaluation rows</source>
        <translation>正在对评估数据分词</translation>
    </message>
    <message>
        <source>A line of the journal was cut off, probably when the program or the computer stopped suddenly ({}, byte {}). The other lines are whole.</source>
        <translation>记录文件中有一行被截断，可能是程序或电脑突然停止所致（{}，字节 {}）。其余各行完好。</translation>
    </message>
    <message>
        <source>The system does not tell how much memory is free.</source>
        <translation>系统没有提供可用内存的大小。</translation>
    </message>
    <message>
        <source>Set a memory limit for the run.</source>
        <translation>请为这次训练设置内存上限。</translation>
    </message>
    <message>
        <source>The notes of this run cannot be read: {}.</source>
        <translation>无法读取这次训练的备注：{}。</translation>
    </message>
    <message>
        <source>Mend the file or move it away; the run itself is not affected.</source>
        <translation>请修正该文件或把它移走；训练本身不受影响。</translation>
    </message>
    <message>
        <source>There is no such combination of stage and method.</source>
        <translation>没有这样的阶段与方法的组合。</translation>
    </message>
    <message>
        <source>`luthier describe` lists the methods there are.</source>
        <translation>`luthier describe` 会列出所有方法。</translation>
    </message>
    <message>
        <source>{} of {} rows are too long and are left out.</source>
        <translation>{1} 条数据中有 {0} 条超长，已舍弃。</translation>
    </message>
    <message>
        <source>{} of {} rows are too long and are cut; {} tokens are left out.</source>
        <translation>{1} 条数据中有 {0} 条超长，已截断；共舍弃 {2} 个词元。</translation>
    </message>
    <message>
        <source>{} of {} rows are left out, because nothing in them is trained.</source>
        <translation>{1} 条数据中有 {0} 条已舍弃，因为其中没有可训练的内容。</translation>
    </message>
    <message>
        <source>{} of {} evaluation rows are training rows, too, so the evaluation looks better than it is.</source>
        <translation>{1} 条评估数据中有 {0} 条也在训练数据中，因此评估结果看起来会比实际更好。</translation>
    </message>
    <message>
        <source>There are too few different rows to hold some back for evaluation.</source>
        <translation>不同的数据太少，无法留出一部分用于评估。</translation>
    </message>
    <message>
        <source>The longest row has {} tokens, more than the {} that this model was made for.</source>
        <translation>最长的一条数据有 {} 个词元，超过这个模型设计时的 {} 个。</translation>
    </message>
    <message>
        <source>The run needs {} of memory and may use {}.</source>
        <translation>这次训练需要 {} 内存，而可用的只有 {}。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>The run will write about {} and the disk has {} free.</source>
        <translation>这次训练约会写入 {}，而磁盘的可用空间为 {}。</translation>
    </message>
    <message>
        <source>Free some space, keep fewer checkpoints (train.keep_checkpoints), or choose another workspace.</source>
        <translation>请腾出一些空间，减少保留的检查点 (train.keep_checkpoints)，或选择其他工作区。</translation>
    </message>
    <message>
        <source>The run &quot;{}&quot; is {} and cannot be {} now.</source>
        <translation>训练“{}”目前的状态是 {}，无法执行此操作（{}）。</translation>
    </message>
    <message>
        <source>Check that nothing else uses the folder, then try again.</source>
        <translation>请确认没有其他程序在使用这个文件夹，然后重试。</translation>
    </message>
    <message>
        <source>The run could not be removed: {}.</source>
        <translation>无法移除这次训练：{}。</translation>
    </message>
    <message>
        <source>This run is not among the removed ones.</source>
        <translation>这次训练不在已移除的训练之中。</translation>
    </message>
    <message>
        <source>It may have been removed for good.</source>
        <translation>它可能已被永久删除。</translation>
    </message>
    <message>
        <source>There is a run of this name again.</source>
        <translation>又有一次同名的训练。</translation>
    </message>
    <message>
        <source>Remove that one first.</source>
        <translation>请先移除那一个。</translation>
    </message>
    <message>
        <source>The run could not be put back: {}.</source>
        <translation>无法恢复这次训练：{}。</translation>
    </message>
    <message>
        <source>create the folder of the run</source>
        <translation>创建这次训练的文件夹</translation>
    </message>
    <message>
        <source>There are too many runs of this name and second.</source>
        <translation>同名且同一秒的训练太多。</translation>
    </message>
    <message>
        <source>Give the run another name.</source>
        <translation>请给这次训练换个名称。</translation>
    </message>
    <message>
        <source>This run is being trained right now.</source>
        <translation>这次训练正在进行。</translation>
    </message>
    <message>
        <source>Wait for it or stop it, then try again.</source>
        <translation>请等它结束或将其停止，然后重试。</translation>
    </message>
    <message>
        <source>This folder is not a run: it has no run.json.</source>
        <translation>这个文件夹不是训练：其中没有 run.json。</translation>
    </message>
    <message>
        <source>Name the folder of a run; `luthier runs` lists them.</source>
        <translation>请指定训练的文件夹；`luthier runs` 会列出它们。</translation>
    </message>
    <message>
        <source>This run.json does not describe a run.</source>
        <translation>这个 run.json 描述的不是训练。</translation>
    </message>
    <message>
        <source>The run cannot be used; its other files are untouched.</source>
        <translation>这次训练无法使用；其余文件未被改动。</translation>
    </message>
    <message>
        <source>This run was made by a newer version of Luthier (schema {}; this one knows {}).</source>
        <translation>这次训练由更新版本的 Luthier 创建（结构版本 {}；当前支持 {}）。</translation>
    </message>
    <message>
        <source>Update Luthier to open it.</source>
        <translation>请更新 Luthier 后再打开。</translation>
    </message>
    <message>
        <source>There is no run called &quot;{}&quot;.</source>
        <translation>没有名为“{}”的训练。</translation>
    </message>
    <message>
        <source>`luthier runs` lists the runs there are.</source>
        <translation>`luthier runs` 会列出现有的训练。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; can mean more than one run: {}.</source>
        <translation>“{}”可能指多次训练：{}。</translation>
    </message>
    <message>
        <source>Give more of the name.</source>
        <translation>请把名称写得更完整。</translation>
    </message>
    <message>
        <source>The adapter&apos;s configuration cannot be read: {}.</source>
        <translation>无法读取适配器的配置：{}。</translation>
    </message>
    <message>
        <source>Choose another adapter to start from, or none (method.init_from).</source>
        <translation>请另选起始的适配器，或不选 (method.init_from)。</translation>
    </message>
</context>
<context>
    <name>luthier::run::Freezer</name>
    <message>
        <source>One row is longer than the {} tokens that are allowed; the longest has {}.</source>
        <translation>有一条数据超过允许的 {} 个词元；最长的有 {} 个。</translation>
    </message>
    <message>
        <source>{} rows are longer than the {} tokens that are allowed; the longest has {}.</source>
        <translation>有 {} 条数据超过允许的 {} 个词元；最长的有 {} 个。</translation>
    </message>
    <message>
        <source>Raise the maximum length (train.max_length), or choose to drop, cut or split such rows (train.too_long).</source>
        <translation>请提高最大长度 (train.max_length)，或选择舍弃、截断或拆分这样的数据 (train.too_long)。</translation>
    </message>
    <message>
        <source>The preparation of the run was cancelled.</source>
        <translation>训练的准备已取消。</translation>
    </message>
</context>
<context>
    <name>luthier::run::JournalReader</name>
    <message>
        <source>The journal of this run is shorter than it was.</source>
        <translation>这次训练的记录文件比之前短了。</translation>
    </message>
    <message>
        <source>It was replaced or cut off: restore the file, or read it again from its start.</source>
        <translation>它被替换或截断了：请恢复该文件，或从头重新读取。</translation>
    </message>
</context>
<context>
    <name>luthier::run::RunQueue</name>
    <message>
        <source>The run &quot;{}&quot; is not in the queue.</source>
        <translation>训练“{}”不在队列中。</translation>
    </message>
    <message>
        <source>The run &quot;{}&quot; is in the queue already.</source>
        <translation>训练“{}”已在队列中。</translation>
    </message>
    <message>
        <source>The run &quot;{}&quot; is being trained.</source>
        <translation>训练“{}”正在进行。</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>请先停止它。</translation>
    </message>
    <message>
        <source>The queue of runs cannot be read: {}.</source>
        <translation>无法读取训练队列：{}。</translation>
    </message>
    <message>
        <source>Remove queue.json; the runs themselves are not affected.</source>
        <translation>请删除 queue.json；各次训练本身不受影响。</translation>
    </message>
</context>
<context>
    <name>luthier::store</name>
    <message>
        <source>rename the file</source>
        <translation>重命名文件</translation>
    </message>
    <message>
        <source>open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>write the file to disk</source>
        <translation>把文件写入磁盘</translation>
    </message>
    <message>
        <source>This backup is damaged ({}).</source>
        <translation>这份备份已损坏（{}）。</translation>
    </message>
    <message>
        <source>Choose an older one.</source>
        <translation>请选择更早的备份。</translation>
    </message>
    <message>
        <source>it holds no datasets</source>
        <translation>其中没有数据集</translation>
    </message>
    <message>
        <source>There is no such backup.</source>
        <translation>没有这样的备份。</translation>
    </message>
    <message>
        <source>`luthier datasets restore` lists the backups there are.</source>
        <translation>`luthier datasets restore` 会列出现有的备份。</translation>
    </message>
    <message>
        <source>Restore a backup (`luthier datasets restore`); the last seven days are in the folder backups.</source>
        <translation>请恢复备份（`luthier datasets restore`）；最近七天的备份在文件夹 backups 中。</translation>
    </message>
    <message>
        <source>A dataset needs a name of one line.</source>
        <translation>数据集需要一个单行的名称。</translation>
    </message>
    <message>
        <source>Give it a name that says what is in it.</source>
        <translation>请取一个能说明内容的名称。</translation>
    </message>
    <message>
        <source>There is a dataset called &quot;{}&quot; already.</source>
        <translation>已有名为“{}”的数据集。</translation>
    </message>
    <message>
        <source>Choose another name, or rename the other one first.</source>
        <translation>请另选名称，或先重命名另一个数据集。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>Choose another name, or add the rows to that dataset.</source>
        <translation>请另选名称，或把数据添加到那个数据集。</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Luthier (schema {}; this one knows {}).</source>
        <translation>这个文件由更新版本的 Luthier 写入（结构版本 {}；当前支持 {}）。</translation>
    </message>
    <message>
        <source>Update Luthier to open this workspace.</source>
        <translation>请更新 Luthier 后再打开这个工作区。</translation>
    </message>
    <message>
        <source>The dataset &quot;{}&quot; has no version {}.</source>
        <translation>数据集“{}”没有版本 {}。</translation>
    </message>
    <message>
        <source>Its newest version is {}.</source>
        <translation>其最新版本是 {}。</translation>
    </message>
    <message>
        <source>{} of {} rows cannot be read.</source>
        <translation>{1} 条数据中有 {0} 条无法读取。</translation>
    </message>
    <message>
        <source>{} of {} rows cannot be read. The first: {}</source>
        <translation>{1} 条数据中有 {0} 条无法读取。第一个问题：{2}</translation>
    </message>
    <message>
        <source>Mend them, or import the file, which sets such rows aside, and train on the dataset.</source>
        <translation>请修正它们；或导入该文件，这样的数据会被搁置，然后用数据集训练。</translation>
    </message>
    <message>
        <source>It is only an index: delete it and it is built again.</source>
        <translation>它只是索引：删除后会重新建立。</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>没有要搜索的内容。</translation>
    </message>
    <message>
        <source>Type a word, or at least one Chinese character.</source>
        <translation>请输入一个词，或至少一个汉字。</translation>
    </message>
    <message>
        <source>This row is not set aside any more.</source>
        <translation>这条数据已不在搁置之列。</translation>
    </message>
    <message>
        <source>It was mended or discarded; undo brings it back.</source>
        <translation>它已被修正或丢弃；撤销可以恢复它。</translation>
    </message>
    <message>
        <source>Correct the text and try again.</source>
        <translation>请改正文本后重试。</translation>
    </message>
    <message>
        <source>This text is not exactly one row.</source>
        <translation>这段文本不是恰好一条数据。</translation>
    </message>
    <message>
        <source>Mended a row that was set aside</source>
        <translation>修正了一条被搁置的数据</translation>
    </message>
    <message>
        <source>Discarded a row that was set aside</source>
        <translation>丢弃了一条被搁置的数据</translation>
    </message>
    <message>
        <source>The database reports: {}.</source>
        <translation>数据库报告：{}。</translation>
    </message>
    <message>
        <source>The disk is full, so the change was not saved.</source>
        <translation>磁盘已满，修改没有保存。</translation>
    </message>
    <message>
        <source>Free some space there, then try again. What was saved before is safe.</source>
        <translation>请在那里腾出一些空间，然后重试。之前保存的内容没有问题。</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace right now.</source>
        <translation>另一个程序正在写入这个工作区。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>This database file is damaged ({}).</source>
        <translation>这个数据库文件已损坏（{}）。</translation>
    </message>
    <message>
        <source>A text is too large to be stored.</source>
        <translation>某段文本太大，无法保存。</translation>
    </message>
    <message>
        <source>Split it into several rows.</source>
        <translation>请把它拆分成几条数据。</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you are allowed to write there.</source>
        <translation>请确认文件夹存在，并且您有权在其中写入。</translation>
    </message>
    <message>
        <source>This dataset has no version {}.</source>
        <translation>这个数据集没有版本 {}。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>撤销：{}</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation>重做：{}</translation>
    </message>
    <message>
        <source>Back to version {}</source>
        <translation>回到版本 {}</translation>
    </message>
    <message>
        <source>The row {} is not in this dataset.</source>
        <translation>数据 {} 不在这个数据集中。</translation>
    </message>
    <message>
        <source>Edited a row</source>
        <translation>编辑一条数据</translation>
    </message>
    <message>
        <source>Edited {} rows</source>
        <translation>修改了 {} 条数据</translation>
    </message>
    <message>
        <source>Added 1 row</source>
        <translation>添加了 1 条数据</translation>
    </message>
    <message>
        <source>Added {} rows</source>
        <translation>添加了 {} 条数据</translation>
    </message>
    <message>
        <source>Duplicated 1 row</source>
        <translation>复制了 1 条数据</translation>
    </message>
    <message>
        <source>Duplicated {} rows</source>
        <translation>复制了 {} 条数据</translation>
    </message>
    <message>
        <source>Deleted 1 row</source>
        <translation>删除了 1 条数据</translation>
    </message>
    <message>
        <source>Deleted {} rows</source>
        <translation>删除了 {} 条数据</translation>
    </message>
    <message>
        <source>Moved 1 row</source>
        <translation>移动了 1 条数据</translation>
    </message>
    <message>
        <source>Moved {} rows</source>
        <translation>移动了 {} 条数据</translation>
    </message>
    <message>
        <source>Changed the status of 1 row</source>
        <translation>更改了 1 条数据的状态</translation>
    </message>
    <message>
        <source>Changed the status of {} rows</source>
        <translation>更改了 {} 条数据的状态</translation>
    </message>
    <message>
        <source>Tagged 1 row</source>
        <translation>给 1 条数据加了标签</translation>
    </message>
    <message>
        <source>Tagged {} rows</source>
        <translation>给 {} 条数据加了标签</translation>
    </message>
    <message>
        <source>Removed a tag from 1 row</source>
        <translation>去掉了 1 条数据的一个标签</translation>
    </message>
    <message>
        <source>Removed a tag from {} rows</source>
        <translation>去掉了 {} 条数据的一个标签</translation>
    </message>
    <message>
        <source>Changed the tags of a row</source>
        <translation>更改一条数据的标签</translation>
    </message>
    <message>
        <source>Changed the tags of {} rows</source>
        <translation>更改了 {} 条数据的标签</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation>更改备注</translation>
    </message>
    <message>
        <source>Changed {} notes</source>
        <translation>更改了 {} 条备注</translation>
    </message>
</context>
<context>
    <name>luthier::store::DatasetStore</name>
    <message>
        <source>There is no dataset number {}.</source>
        <translation>没有编号为 {} 的数据集。</translation>
    </message>
    <message>
        <source>There is no dataset called &quot;{}&quot;.</source>
        <translation>没有名为“{}”的数据集。</translation>
    </message>
    <message>
        <source>`luthier datasets` lists the datasets there are.</source>
        <translation>`luthier datasets` 会列出现有的数据集。</translation>
    </message>
    <message>
        <source>Did you mean &quot;{}&quot;?</source>
        <translation>您想写的是“{}”吗？</translation>
    </message>
    <message>
        <source>The dataset &quot;{}&quot; is in use and is not deleted for ever.</source>
        <translation>数据集“{}”仍在使用，不能永久删除。</translation>
    </message>
    <message>
        <source>Remove it first; then it can be deleted from the bin.</source>
        <translation>请先移除它；之后就可以从回收站中删除。</translation>
    </message>
</context>
<context>
    <name>luthier::store::RowIndexer</name>
    <message>
        <source>The search index knows a row that is not in the workspace any more.</source>
        <translation>搜索索引中有一条数据已不在工作区中。</translation>
    </message>
    <message>
        <source>Delete search.sqlite: it is built again.</source>
        <translation>请删除 search.sqlite：它会重新建立。</translation>
    </message>
</context>
<context>
    <name>luthier::store::RowReader</name>
    <message>
        <source>The row {} is not in version {} of this dataset.</source>
        <translation>数据 {} 不在这个数据集的版本 {} 中。</translation>
    </message>
</context>
<context>
    <name>luthier::store::RunStore</name>
    <message>
        <source>There is no run called &quot;{}&quot;.</source>
        <translation>没有名为“{}”的训练。</translation>
    </message>
    <message>
        <source>`luthier runs` lists the runs there are.</source>
        <translation>`luthier runs` 会列出现有的训练。</translation>
    </message>
</context>
<context>
    <name>luthier::store::VersionWriter</name>
    <message>
        <source>The change of this dataset has failed or is saved already.</source>
        <translation>对这个数据集的修改已失败，或已经保存。</translation>
    </message>
    <message>
        <source>Begin the change again.</source>
        <translation>请重新开始修改。</translation>
    </message>
    <message>
        <source>The row {} is not in this dataset.</source>
        <translation>数据 {} 不在这个数据集中。</translation>
    </message>
    <message>
        <source>Rows cannot be moved behind one of themselves.</source>
        <translation>不能把数据移到它们自己的后面。</translation>
    </message>
    <message>
        <source>This dataset has no set-aside row {}.</source>
        <translation>这个数据集中没有被搁置的数据 {}。</translation>
    </message>
</context>
<context>
    <name>luthier::studio::StartProblem</name>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A folder for data and runs</source>
        <translation>存放数据和训练的文件夹</translation>
    </message>
</context>
<context>
    <name>luthier::tensor</name>
    <message>
        <source>Close other programs, or choose a smaller batch size or maximum length.</source>
        <translation>请关闭其他程序，或选择更小的每步条数或最大长度。</translation>
    </message>
</context>
<context>
    <name>luthier::tensor::Arena</name>
    <message>
        <source>There is not enough memory for this: {} could not be reserved.</source>
        <translation>内存不足：无法预留 {}。</translation>
    </message>
    <message>
        <source>There is not enough memory for this: {} are not free.</source>
        <translation>内存不足：没有 {} 的可用内存。</translation>
    </message>
</context>
<context>
    <name>luthier::tensor::ArenaExhausted</name>
    <message>
        <source>the arena planned for this run is too small</source>
        <translation>为这次训练规划的内存区太小</translation>
    </message>
</context>
<context>
    <name>luthier::text</name>
    <message>
        <source>An added token of this tokenizer is malformed.</source>
        <translation>这个分词器的某个附加词元格式错误。</translation>
    </message>
    <message>
        <source>The added token &quot;{}&quot; has no usable id.</source>
        <translation>附加词元“{}”没有可用的编号。</translation>
    </message>
    <message>
        <source>The vocabulary lacks the unknown token &quot;{}&quot;.</source>
        <translation>词表中缺少未知词元“{}”。</translation>
    </message>
    <message>
        <source>A merge of this tokenizer (&quot;{}&quot; and &quot;{}&quot;) is not in its vocabulary.</source>
        <translation>这个分词器的某个合并（“{}”与“{}”）不在其词表中。</translation>
    </message>
    <message>
        <source>The chat template cannot be read: {}</source>
        <translation>无法读取对话模板：{}</translation>
    </message>
    <message>
        <source>Correct the template, or choose another one for this model.</source>
        <translation>请改正模板，或为这个模型另选一个模板。</translation>
    </message>
    <message>
        <source>The chat template refuses the conversation: &quot;{}&quot;.</source>
        <translation>对话模板拒绝这段对话：“{}”。</translation>
    </message>
    <message>
        <source>Change the conversation so that it follows this model&apos;s rules, or choose another template.</source>
        <translation>请修改对话，使它符合这个模型的规则，或另选一个模板。</translation>
    </message>
    <message>
        <source>The chat template failed: {}</source>
        <translation>对话模板出错：{}</translation>
    </message>
    <message>
        <source>Check that the conversation has the fields this template uses, or choose another template.</source>
        <translation>请检查对话是否具有该模板使用的字段，或另选一个模板。</translation>
    </message>
    <message>
        <source>The chat template does something that is not allowed: {}</source>
        <translation>对话模板执行了不允许的操作：{}</translation>
    </message>
    <message>
        <source>Choose another template for this model.</source>
        <translation>请为这个模型另选一个模板。</translation>
    </message>
    <message>
        <source>The chat template was stopped: {}</source>
        <translation>对话模板已被中止：{}</translation>
    </message>
    <message>
        <source>Make the conversation or its tools smaller, or choose another template.</source>
        <translation>请缩小对话或其中的工具，或另选一个模板。</translation>
    </message>
    <message>
        <source>A {} of this tokenizer has no type.</source>
        <translation>这个分词器的某个 {} 没有类型。</translation>
    </message>
    <message>
        <source>The {} &quot;{}&quot; of this tokenizer is not supported.</source>
        <translation>不支持这个分词器的 {}“{}”。</translation>
    </message>
    <message>
        <source>Choose a model with another tokenizer.</source>
        <translation>请选择使用其他分词器的模型。</translation>
    </message>
    <message>
        <source>A part of this tokenizer lacks the text &quot;{}&quot;.</source>
        <translation>这个分词器的某个部分缺少文本“{}”。</translation>
    </message>
    <message>
        <source>The &quot;{}&quot; of a part of this tokenizer is not a single character.</source>
        <translation>这个分词器某个部分的“{}”不是单个字符。</translation>
    </message>
    <message>
        <source>A sequence of decoders has no list.</source>
        <translation>解码器序列中没有列表。</translation>
    </message>
    <message>
        <source>There is no built-in chat template &quot;{}&quot;.</source>
        <translation>没有名为“{}”的内置对话模板。</translation>
    </message>
    <message>
        <source>Use one of {}.</source>
        <translation>请使用下列之一：{}。</translation>
    </message>
    <message>
        <source>Write a message as {&quot;role&quot;, &quot;content&quot;} with the optional keys train, reasoning, name, tool_call_id and tool_calls.</source>
        <translation>请把消息写成 {&quot;role&quot;, &quot;content&quot;}，可另加 train、reasoning、name、tool_call_id 和 tool_calls 等键。</translation>
    </message>
    <message>
        <source>The value of &quot;{}&quot; in a message is not a string.</source>
        <translation>消息中“{}”的值不是字符串。</translation>
    </message>
    <message>
        <source>A tool call is not an object with a name.</source>
        <translation>某个工具调用不是带名称的对象。</translation>
    </message>
    <message>
        <source>A tool call has the unknown key &quot;{}&quot;.</source>
        <translation>某个工具调用中有未知的键“{}”。</translation>
    </message>
    <message>
        <source>The role {} of a message is none of system, user, assistant and tool.</source>
        <translation>消息的角色 {} 不是 system、user、assistant 或 tool。</translation>
    </message>
    <message>
        <source>The value of &quot;train&quot; in a message is not a number of at least 0.</source>
        <translation>消息中“train”的值不是大于或等于 0 的数。</translation>
    </message>
    <message>
        <source>A message has the unknown or ill-formed key &quot;{}&quot;.</source>
        <translation>消息中有未知或格式错误的键“{}”。</translation>
    </message>
    <message>
        <source>A message is not an object.</source>
        <translation>某条消息不是对象。</translation>
    </message>
    <message>
        <source>A message has no role.</source>
        <translation>消息没有角色。</translation>
    </message>
    <message>
        <source>The messages are not a list.</source>
        <translation>消息不是列表。</translation>
    </message>
    <message>
        <source>A sequence of normalizers has no list.</source>
        <translation>规范化器序列中没有列表。</translation>
    </message>
    <message>
        <source>The precompiled character map of this tokenizer is damaged.</source>
        <translation>这个分词器的预编译字符映射已损坏。</translation>
    </message>
    <message>
        <source>A part of this tokenizer lacks its pattern.</source>
        <translation>这个分词器的某个部分缺少其模式。</translation>
    </message>
    <message>
        <source>The post-processor of this tokenizer is malformed.</source>
        <translation>这个分词器的后处理器格式错误。</translation>
    </message>
    <message>
        <source>A sequence of pre-tokenizers has no list.</source>
        <translation>预分词器序列中没有列表。</translation>
    </message>
    <message>
        <source>prepend scheme</source>
        <translation>前缀添加方式</translation>
    </message>
    <message>
        <source>split behaviour</source>
        <translation>拆分方式</translation>
    </message>
    <message>
        <source>This model has no tokenizer.</source>
        <translation>这个模型没有分词器。</translation>
    </message>
    <message>
        <source>Put tokenizer.json beside its weights, or give rows of token ids where they are accepted.</source>
        <translation>请把 tokenizer.json 放到权重旁边；在可以接受的地方，也可以直接给出词元编号。</translation>
    </message>
    <message>
        <source>The conversation has no messages.</source>
        <translation>对话中没有消息。</translation>
    </message>
    <message>
        <source>Give at least one message.</source>
        <translation>请给出至少一条消息。</translation>
    </message>
    <message>
        <source>There is nothing to answer.</source>
        <translation>没有需要回答的内容。</translation>
    </message>
    <message>
        <source>Write a message first.</source>
        <translation>请先写一条消息。</translation>
    </message>
    <message>
        <source>The pattern {} cannot be used: {}.</source>
        <translation>无法使用模式 {}：{}。</translation>
    </message>
    <message>
        <source>This model has no tokenizer, so its text cannot become tokens.</source>
        <translation>这个模型没有分词器，因此无法把文本变成词元。</translation>
    </message>
    <message>
        <source>Add the model&apos;s tokenizer.json to its folder, or train on rows of tokens.</source>
        <translation>请把模型的 tokenizer.json 放进它的文件夹，或用词元数据训练。</translation>
    </message>
    <message>
        <source>This model has no chat template, so conversations cannot be written in its form.</source>
        <translation>这个模型没有对话模板，因此无法按它的形式书写对话。</translation>
    </message>
    <message>
        <source>Choose one of the built-in templates, such as chatml, or train on plain text.</source>
        <translation>请选择一个内置模板（例如 chatml），或用纯文本训练。</translation>
    </message>
    <message>
        <source>There is no model here.</source>
        <translation>这里没有模型。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>This is neither a model folder nor a GGUF file.</source>
        <translation>这既不是模型文件夹，也不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>Name the folder that holds the model&apos;s config.json, or a file that ends in .gguf.</source>
        <translation>请指定含有模型 config.json 的文件夹，或以 .gguf 结尾的文件。</translation>
    </message>
    <message>
        <source>This file holds no JSON object.</source>
        <translation>这个文件中没有 JSON 对象。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>请重新下载模型。</translation>
    </message>
    <message>
        <source>This model has its tokenizer in an old form, without a tokenizer.json.</source>
        <translation>这个模型的分词器是旧形式，没有 tokenizer.json。</translation>
    </message>
    <message>
        <source>Load it once with transformers and save it again; that writes tokenizer.json.</source>
        <translation>请用 transformers 加载一次再保存；这样会写出 tokenizer.json。</translation>
    </message>
    <message>
        <source>This tokenizer cannot be read: {}.</source>
        <translation>无法读取这个分词器：{}。</translation>
    </message>
    <message>
        <source>This tokenizer is not valid JSON.</source>
        <translation>这个分词器不是有效的 JSON。</translation>
    </message>
    <message>
        <source>This is not a tokenizer file.</source>
        <translation>这不是分词器文件。</translation>
    </message>
    <message>
        <source>The value of &quot;{}&quot; in this file is not usable.</source>
        <translation>这个文件中“{}”的值无法使用。</translation>
    </message>
    <message>
        <source>vocabulary model</source>
        <translation>词表模型</translation>
    </message>
    <message>
        <source>The vocabulary of this file names no unknown token.</source>
        <translation>这个文件的词表没有指明未知词元。</translation>
    </message>
    <message>
        <source>The merge &quot;{}&quot; of this file has no two parts.</source>
        <translation>这个文件中的合并“{}”没有两个部分。</translation>
    </message>
    <message>
        <source>The vocabulary of this file has no scores.</source>
        <translation>这个文件的词表没有分数。</translation>
    </message>
    <message>
        <source>The unigram vocabulary of this tokenizer has no scores.</source>
        <translation>这个分词器的 unigram 词表没有分数。</translation>
    </message>
    <message>
        <source>The unknown token of this tokenizer is not in its vocabulary.</source>
        <translation>这个分词器的未知词元不在其词表中。</translation>
    </message>
    <message>
        <source>The vocabulary of this tokenizer lacks its unknown token.</source>
        <translation>这个分词器的词表缺少其未知词元。</translation>
    </message>
</context>
<context>
    <name>luthier::text::AddedTokens</name>
    <message>
        <source>The added tokens of this tokenizer are no list.</source>
        <translation>这个分词器的附加词元不是列表。</translation>
    </message>
</context>
<context>
    <name>luthier::text::Reader</name>
    <message>
        <source>The vocabulary or the merges of this tokenizer are malformed.</source>
        <translation>这个分词器的词表或合并格式错误。</translation>
    </message>
    <message>
        <source>This JSON is nested too deeply.</source>
        <translation>这段 JSON 嵌套过深。</translation>
    </message>
</context>
<context>
    <name>luthier::text::Translator</name>
    <message>
        <source>The pattern {} uses {}, which is not supported.</source>
        <translation>模式 {} 使用了不受支持的写法：{}。</translation>
    </message>
    <message>
        <source>a set without a closing bracket</source>
        <translation>没有右括号的集合</translation>
    </message>
    <message>
        <source>an intersection inside a set</source>
        <translation>集合内部的交集</translation>
    </message>
    <message>
        <source>a negated set inside a set</source>
        <translation>集合内部的否定集合</translation>
    </message>
</context>
<context>
    <name>luthier::text::Vocabulary</name>
    <message>
        <source>The token &quot;{}&quot; has the impossible id {}.</source>
        <translation>词元“{}”的编号 {} 是不可能的。</translation>
    </message>
</context>
<context>
    <name>luthier::train</name>
    <message>
        <source>An older checkpoint is used, or the run starts again.</source>
        <translation>会使用更早的检查点，或重新开始训练。</translation>
    </message>
    <message>
        <source>The state of this checkpoint is of another version.</source>
        <translation>这个检查点的状态属于其他版本。</translation>
    </message>
    <message>
        <source>A file of this checkpoint was changed after it was written.</source>
        <translation>这个检查点的某个文件在写入后被改动过。</translation>
    </message>
    <message>
        <source>The state of this checkpoint cannot be read: {}.</source>
        <translation>无法读取这个检查点的状态：{}。</translation>
    </message>
    <message>
        <source>put the checkpoint in its place</source>
        <translation>把检查点放到指定位置</translation>
    </message>
    <message>
        <source>put the adapter in its place</source>
        <translation>把适配器放到指定位置</translation>
    </message>
    <message>
        <source>Token {} is not in the model&apos;s vocabulary of {} tokens.</source>
        <translation>词元 {} 不在模型的 {} 个词元的词表中。</translation>
    </message>
    <message>
        <source>Prepare the rows with the tokenizer of this model.</source>
        <translation>请用这个模型的分词器来准备数据。</translation>
    </message>
    <message>
        <source>read the model&apos;s folder</source>
        <translation>读取模型的文件夹</translation>
    </message>
    <message>
        <source>The work was stopped on request.</source>
        <translation>已按要求停止。</translation>
    </message>
    <message>
        <source>The loss became infinite or undefined in the rows {}.</source>
        <translation>在数据 {} 中，损失变为无穷大或未定义。</translation>
    </message>
    <message>
        <source>Look at these rows; then try a smaller learning rate, a warm-up, or a smaller largest gradient (train.max_grad_norm).</source>
        <translation>请查看这些数据；然后试试更小的学习率、预热或更小的最大梯度 (train.max_grad_norm)。</translation>
    </message>
    <message>
        <source>Training with weights in bfloat16 is not possible yet.</source>
        <translation>目前还不能用 bfloat16 权重训练。</translation>
    </message>
    <message>
        <source>Choose &quot;auto&quot; or &quot;float32&quot;.</source>
        <translation>请选择“auto”或“float32”。</translation>
    </message>
    <message>
        <source>This engine trains on the processor and cannot use &quot;{}&quot;.</source>
        <translation>这个引擎在处理器上训练，无法使用“{}”。</translation>
    </message>
    <message>
        <source>Choose &quot;auto&quot; or &quot;cpu&quot;.</source>
        <translation>请选择“auto”或“cpu”。</translation>
    </message>
    <message>
        <source>The settings of this run are missing.</source>
        <translation>缺少这次训练的设置。</translation>
    </message>
    <message>
        <source>Prepare the run again.</source>
        <translation>请重新准备这次训练。</translation>
    </message>
    <message>
        <source>The run has no rows to learn from.</source>
        <translation>这次训练没有可供学习的数据。</translation>
    </message>
    <message>
        <source>Choose a dataset with rows.</source>
        <translation>请选择含有数据的数据集。</translation>
    </message>
    <message>
        <source>No token of any row is trained, so there is nothing to learn.</source>
        <translation>没有任何词元参与训练，因此没有可学的内容。</translation>
    </message>
    <message>
        <source>Check which messages are marked for training, and whether answers are cut off by the maximum length.</source>
        <translation>请检查哪些消息标记为参与训练，以及回答是否因最大长度而被截掉。</translation>
    </message>
    <message>
        <source>The run needs {} of memory and may use {}.</source>
        <translation>这次训练需要 {} 内存，而可用的只有 {}。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>The memory ran out: {}.</source>
        <translation>内存耗尽：{}。</translation>
    </message>
    <message>
        <source>Choose a smaller maximum length.</source>
        <translation>请选择更小的最大长度。</translation>
    </message>
    <message>
        <source>The memory ran out.</source>
        <translation>内存耗尽。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model or maximum length.</source>
        <translation>请关闭其他程序，或选择更小的模型或最大长度。</translation>
    </message>
    <message>
        <source>The training core failed: {}.</source>
        <translation>训练核心出错：{}。</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>请报告这个问题。</translation>
    </message>
    <message>
        <source>This run has begun already.</source>
        <translation>这次训练已经开始过。</translation>
    </message>
    <message>
        <source>Resume it, or prepare a new run.</source>
        <translation>请继续它，或准备一次新的训练。</translation>
    </message>
</context>
<context>
    <name>luthier::train::LoadedCheckpoint</name>
    <message>
        <source>The optimizer of this checkpoint is not the one of the run.</source>
        <translation>这个检查点的优化器不是这次训练所用的优化器。</translation>
    </message>
</context>
<context>
    <name>luthier::train::RowPass</name>
    <message>
        <source>A row has {} sequences where this method needs {}.</source>
        <translation>某条数据有 {} 个序列，而这种方法需要 {} 个。</translation>
    </message>
    <message>
        <source>Choose the method that fits this kind of data.</source>
        <translation>请选择适合这类数据的方法。</translation>
    </message>
</context>
<context>
    <name>luthier::train::Session</name>
    <message>
        <source>There is less memory than when the run began, so its steps are divided differently from here on; the result may differ in the last digits.</source>
        <translation>可用内存比训练开始时少，因此从这里起每一步的划分方式不同；结果的末几位可能有差异。</translation>
    </message>
    <message>
        <source>There is no such combination of stage and method.</source>
        <translation>没有这样的阶段与方法的组合。</translation>
    </message>
    <message>
        <source>&quot;luthier describe&quot; lists the methods there are.</source>
        <translation>“luthier describe”会列出所有方法。</translation>
    </message>
    <message>
        <source>The settings of this run were changed after its checkpoint was written.</source>
        <translation>写入检查点之后，这次训练的设置被改动过。</translation>
    </message>
    <message>
        <source>Put run.json back as it was, or prepare a new run.</source>
        <translation>请把 run.json 改回原样，或准备一次新的训练。</translation>
    </message>
</context>
<context>
    <name>luthier::train::TrainingLoop</name>
    <message>
        <source>The gradient became infinite or undefined with the rows {}.</source>
        <translation>用数据 {} 训练时，梯度变为无穷大或未定义。</translation>
    </message>
    <message>
        <source>Try a smaller learning rate, a warm-up, or a smaller largest gradient (train.max_grad_norm).</source>
        <translation>请试试更小的学习率、预热或更小的最大梯度 (train.max_grad_norm)。</translation>
    </message>
    <message>
        <source>No token of the rows of step {} is trained; it changed nothing.</source>
        <translation>第 {} 步的数据中没有参与训练的词元；这一步没有改变任何内容。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ChatComposer</name>
    <message>
        <source>Ask something</source>
        <translation>输入问题</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>您的问题</translation>
    </message>
    <message>
        <source>How answers are chosen</source>
        <translation>如何选取回答</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send (Enter); Shift+Enter begins a new line</source>
        <translation>发送（Enter）；Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ChatHistory</name>
    <message>
        <source>before training</source>
        <translation>训练前</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 个词元</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <source>cut at the longest answer</source>
        <translation>已达回答长度上限</translation>
    </message>
    <message>
        <source>the model cannot read a longer text</source>
        <translation>已达模型可读文本的上限</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ChatPage</name>
    <message>
        <source>The conversation was cleared.</source>
        <translation>对话已清空。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Ask a model, or two side by side.</source>
        <translation>向一个模型提问，或让两个模型并排回答。</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>由谁回答</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Who answers beside it</source>
        <translation>由谁在旁边回答</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear the conversation</source>
        <translation>清空对话</translation>
    </message>
    <message>
        <source>Copy the conversation</source>
        <translation>复制对话</translation>
    </message>
    <message>
        <source>Write a question below. With the model before training beside it, you see what a run has changed.</source>
        <translation>请在下面写一个问题。把训练前的模型放在旁边对照，就能看到训练带来了什么变化。</translation>
    </message>
    <message>
        <source>Nobody to talk to yet</source>
        <translation>还没有可以交谈的模型</translation>
    </message>
    <message>
        <source>Chat asks the models on this computer and the results of your runs. Choose a model to begin with.</source>
        <translation>对话可以询问这台电脑上的模型和您的训练成果。请先选择一个模型。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ChatReplyCard</name>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Copy this answer</source>
        <translation>复制这个回答</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ChatSampling</name>
    <message>
        <source>Freedom · temperature</source>
        <translation>自由度 · 温度</translation>
    </message>
    <message>
        <source>0 always takes the most probable token; the higher, the more often others are taken.</source>
        <translation>0 表示总是选取概率最大的词元；数值越高，选到其他词元的机会越多。</translation>
    </message>
    <message>
        <source>Share · top-p</source>
        <translation>概率份额 · top-p</translation>
    </message>
    <message>
        <source>Only the most probable tokens that together make up this share are taken.</source>
        <translation>只从概率最大、合计占到这一份额的词元中选取。</translation>
    </message>
    <message>
        <source>Candidates · top-k</source>
        <translation>候选数 · top-k</translation>
    </message>
    <message>
        <source>Only this many of the most probable tokens are taken.</source>
        <translation>只从概率最大的这么多个词元中选取。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed gives the same answer, on both sides.</source>
        <translation>相同的种子在两边给出相同的回答。</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>回答长度上限</translation>
    </message>
    <message>
        <source>An answer ends here at the latest.</source>
        <translation>回答最长到此为止。</translation>
    </message>
    <message>
        <source>0 · most probable</source>
        <translation>0 · 概率最大</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个词元</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ChatTargets</name>
    <message>
        <source>This run has saved nothing yet that could answer.</source>
        <translation>这次训练还没有保存任何可以用来回答的内容。</translation>
    </message>
    <message>
        <source>Wait for its first checkpoint, or stop it: it keeps what it has learned.</source>
        <translation>请等待第一个检查点，或停止训练：已学到的会保留。</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>不对照</translation>
    </message>
    <message>
        <source>the model before training</source>
        <translation>训练前的模型</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ChatTurn</name>
    <message>
        <source>Your question: %1</source>
        <translation>您的问题：%1</translation>
    </message>
</context>
<context>
    <name>luthier::ui::CheckpointListModel</name>
    <message>
        <source>Final adapter, step %1</source>
        <translation>最终适配器，第 %1 步</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>luthier::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Go to a page, a run or data, or do something</source>
        <translation>转到页面、训练或数据，或执行操作</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>没有找到匹配的内容。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::CompareAnswer</name>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>排队等待</translation>
    </message>
    <message>
        <source>answers …</source>
        <translation>正在回答…</translation>
    </message>
    <message>
        <source>%1 tokens · %2 tokens/s</source>
        <translation>%1 个词元 · %2 词元/秒</translation>
    </message>
    <message>
        <source>%1 · cut off</source>
        <translation>%1 · 已截断</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>luthier::ui::CompareAnswers</name>
    <message>
        <source>Same question</source>
        <translation>同一个问题</translation>
    </message>
    <message>
        <source>Question to all models</source>
        <translation>向所有模型提问</translation>
    </message>
    <message>
        <source>Ask all of them the same, and see what each has learned</source>
        <translation>向所有模型提同样的问题，看看各自学到了什么</translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation>全部提问</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>luthier::ui::CompareNumbersModel</name>
    <message>
        <source>Evaluation loss</source>
        <translation>评估损失</translation>
    </message>
    <message>
        <source>Last training loss</source>
        <translation>最后的训练损失</translation>
    </message>
    <message>
        <source>Pairs told apart</source>
        <translation>正确区分的回答对</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ComparePage</name>
    <message>
        <source>%1, before training</source>
        <translation>%1（训练前）</translation>
    </message>
    <message>
        <source>All settings are the same</source>
        <translation>所有设置都相同</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its values</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>They differ in: %1</source>
        <translation>不同之处：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; evaluation loss of %1 %2 lower</source>
        <translation>；“%1”的评估损失低 %2</translation>
    </message>
    <message>
        <source>; evaluation loss of %1 %2 higher</source>
        <translation>；“%1”的评估损失高 %2</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>比较训练</translation>
    </message>
    <message>
        <source>Compare %1 runs</source>
        <translation>比较 %1 次训练</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有训练</translation>
    </message>
    <message>
        <source>Export the best…</source>
        <translation>导出最好的…</translation>
    </message>
    <message>
        <source>The run with the lowest loss</source>
        <translation>损失最低的训练</translation>
    </message>
</context>
<context>
    <name>luthier::ui::CompareTable</name>
    <message>
        <source>What differs between the runs, and what came of them</source>
        <translation>各次训练有何不同，结果如何</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataBubble</name>
    <message>
        <source>Reasoning: %1</source>
        <translation>推理：%1</translation>
    </message>
    <message>
        <source>Calls %1 with %2</source>
        <translation>调用 %1，参数：%2</translation>
    </message>
    <message>
        <source>Counts %1 times in the loss</source>
        <translation>在损失中的权重为 %1</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>参与训练</translation>
    </message>
    <message>
        <source>The model learns to write this message. It reads the others.</source>
        <translation>模型学习写出这条消息，其他消息只作阅读。</translation>
    </message>
    <message>
        <source>Who says this</source>
        <translation>这是谁说的</translation>
    </message>
    <message>
        <source>More about this message</source>
        <translation>关于这条消息的更多操作</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Add a message below</source>
        <translation>在下面添加消息</translation>
    </message>
    <message>
        <source>Delete this message</source>
        <translation>删除这条消息</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataConversation</name>
    <message>
        <source>Add a message</source>
        <translation>添加消息</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataFilterBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Search in all rows</source>
        <translation>在所有数据中搜索</translation>
    </message>
    <message>
        <source>All words must occur; words in quotes stand together</source>
        <translation>所有词都须出现；引号中的词须连在一起</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Rows of this status</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>Rows with this tag</source>
        <translation>按标签筛选</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataList</name>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>New and empty</source>
        <translation>新建空数据集</translation>
    </message>
    <message>
        <source>New dataset</source>
        <translation>新数据集</translation>
    </message>
    <message>
        <source>New dataset %1</source>
        <translation>新数据集 %1</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Make a dataset</source>
        <translation>新建数据集</translation>
    </message>
    <message>
        <source>Train with it</source>
        <translation>用它训练</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>导出为</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataListDelegate</name>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataPage</name>
    <message>
        <source>“%1” is in the bin.</source>
        <translation>“%1”已移入回收站。</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>已将 %1数据写入 %2。</translation>
    </message>
    <message>
        <source>%1 deleted.</source>
        <translation>已删除 %1数据。</translation>
    </message>
    <message>
        <source>What you wrote last time is saved now.</source>
        <translation>您上次写的内容现在已保存。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>What models are trained with</source>
        <translation>训练模型所用的数据</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>being written…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>%1 · %2 done · %3</source>
        <translation>%1 · 已完成 %2 条 · %3</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Table with commas (*.csv)</source>
        <translation>逗号分隔的表格 (*.csv)</translation>
    </message>
    <message>
        <source>Table with tabs (*.tsv)</source>
        <translation>制表符分隔的表格 (*.tsv)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加一条</translation>
    </message>
    <message>
        <source>A new row below the chosen one</source>
        <translation>在所选数据的下面新建一条</translation>
    </message>
    <message>
        <source>What was done with this dataset, and the way back</source>
        <translation>查看这个数据集的修改记录，并可回到以前的版本</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据列表</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Here you look at the rows that a model learns from, correct them and add new ones. Files of questions and answers, conversations, preferences or plain text will do.</source>
        <translation>在这里查看、修改和添加模型要学习的数据。问答、对话、偏好或纯文本文件都可以。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Use the sample</source>
        <translation>使用示例数据</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataProblemBar</name>
    <message>
        <source>%1 set aside</source>
        <translation>搁置 %1</translation>
    </message>
    <message>
        <source>1 remark</source>
        <translation>1 条提醒</translation>
    </message>
    <message>
        <source>%1 remarks</source>
        <translation>%1 条提醒</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>查看…</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataProblems</name>
    <message>
        <source>What the import found · %1</source>
        <translation>导入检查结果 · %1</translation>
    </message>
    <message>
        <source>Back to the row</source>
        <translation>返回数据</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>有问题的数据</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>文件中的原文</translation>
    </message>
    <message>
        <source>Use the mended row</source>
        <translation>采用修正后的数据</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>采用这段文本</translation>
    </message>
    <message>
        <source>Adds the row as it is written here</source>
        <translation>按这里所写的添加这条数据</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go to the row</source>
        <translation>转到这条数据</translation>
    </message>
    <message>
        <source>Nothing is left to look at.</source>
        <translation>没有需要查看的了。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataRowActions</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tag for %1</source>
        <translation>给 %1数据添加标签</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一条数据</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Done, then the next row</source>
        <translation>完成并转到下一条</translation>
    </message>
    <message>
        <source>Reject, then the next row</source>
        <translation>不采用并转到下一条</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataRowEditor</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No row</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Leave this row out of training and go to the next</source>
        <translation>不用这条数据训练，转到下一条</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Mark this row as done and go to the next</source>
        <translation>把这条数据标记为已完成，转到下一条</translation>
    </message>
    <message>
        <source>Choose a row to read and edit it.</source>
        <translation>请选择一条数据来阅读和编辑。</translation>
    </message>
    <message>
        <source>Row editor</source>
        <translation>数据编辑器</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataRowMeta</name>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Several with commas</source>
        <translation>多个标签用逗号分隔</translation>
    </message>
    <message>
        <source>For you: it is not trained on</source>
        <translation>供您自己使用：不参与训练</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataRowTable</name>
    <message>
        <source>Columns as they were</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DataVersions</name>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>回到此版本</translation>
    </message>
    <message>
        <source>Makes the rows what they were then. This is a change like any other and can be undone.</source>
        <translation>把数据变回当时的样子。这和其他修改一样，可以撤销。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::DifferenceModel</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ExportDialog</name>
    <message>
        <source>This run has not saved an adapter yet.</source>
        <translation>这次训练还没有保存适配器。</translation>
    </message>
    <message>
        <source>Wait until it has, or stop it: it then saves what it has learned.</source>
        <translation>请等它保存，或停止训练：停止时会保存已学到的内容。</translation>
    </message>
    <message>
        <source>Replace the folder that is there? Everything in it is deleted.</source>
        <translation>要替换已有的文件夹吗？其中的所有内容都会被删除。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Waiting for the engine</source>
        <translation>正在等待引擎</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is done, and how much of it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Exported, %1</source>
        <translation>已导出，%1</translation>
    </message>
    <message>
        <source>What was written was loaded again and compared with the run on %1 tokens: the largest difference of an output is %2, which is rounding.</source>
        <translation>写入的内容已重新加载，并在 %1 个词元上与训练结果作了比较：输出的最大差异为 %2，属于舍入误差。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ExportForm</name>
    <message>
        <source>Where should the folder be made?</source>
        <translation>要在哪里创建文件夹？</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, beginning with “/”.</source>
        <translation>请给出文件夹的完整路径，以“/”开头。</translation>
    </message>
    <message>
        <source>Needs about %1, but only %2 are free here. Choose another disk or make room.</source>
        <translation>约需 %1，但这里只有 %2 可用。请选择其他磁盘或腾出空间。</translation>
    </message>
    <message>
        <source>This folder exists already; you will be asked before it is replaced. Needs about %1, %2 are free.</source>
        <translation>此文件夹已存在，替换前会询问您。约需 %1，可用 %2。</translation>
    </message>
    <message>
        <source>Needs about %1; %2 are free.</source>
        <translation>约需 %1；可用 %2。</translation>
    </message>
    <message>
        <source>A whole model</source>
        <translation>完整模型</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>The adapter is worked into the weights. Opens in every program that reads Hugging Face models.</source>
        <translation>适配器会并入权重。任何能读取 Hugging Face 模型的程序都能打开。</translation>
    </message>
    <message>
        <source>Only the adapter</source>
        <translation>仅适配器</translation>
    </message>
    <message>
        <source>PEFT</source>
        <translation>PEFT</translation>
    </message>
    <message>
        <source>A few megabytes, to be used together with the model that the run started from.</source>
        <translation>只有几 MB，需与训练所用的原模型一起使用。</translation>
    </message>
    <message>
        <source>Which state of the run</source>
        <translation>导出哪一步的结果</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>要创建的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>This folder holds other files, which an export would delete. Name a folder that is not there yet.</source>
        <translation>这个文件夹里有其他文件，导出会把它们删除。请填写一个尚不存在的文件夹。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::Format</name>
    <message>
        <source>%1 B</source>
        <comment>billions</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>luthier::ui::HomeMachine</name>
    <message>
        <source>1 billion parameters</source>
        <translation>10 亿参数</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1参数</translation>
    </message>
    <message>
        <source>That is not enough to train even a small model; close other programs first.</source>
        <translation>内存不足，连小模型也无法训练；请先关闭其他程序。</translation>
    </message>
    <message>
        <source>Models up to about %1 fit, but train slowly.</source>
        <translation>约 %1以内的模型放得下，但训练较慢。</translation>
    </message>
    <message>
        <source>Models up to about %1 train comfortably.</source>
        <translation>约 %1以内的模型可以顺畅训练。</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 个核心</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 个核心</translation>
    </message>
    <message>
        <source>This computer: %1, %2 of free memory. %3</source>
        <translation>这台电脑：%1，空闲内存 %2。%3</translation>
    </message>
</context>
<context>
    <name>luthier::ui::HomePage</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>A folder or a GGUF file on this computer.</source>
        <translation>这台电脑上的文件夹或 GGUF 文件。</translation>
    </message>
    <message>
        <source>A folder or a GGUF file on this computer. %1 found already.</source>
        <comment>number of models</comment>
        <translation>这台电脑上的文件夹或 GGUF 文件。已找到 %1 个。</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例数据</translation>
    </message>
    <message>
        <source>120 questions with answers and a small model, ready to train. First results in a minute.</source>
        <translation>120 条问答和一个小模型，可以直接训练。一分钟内就能看到初步结果。</translation>
    </message>
    <message>
        <source>Open my data</source>
        <translation>打开我的数据</translation>
    </message>
    <message>
        <source>JSON, JSONL, CSV, chat logs, preference pairs. Or drop files anywhere.</source>
        <translation>JSON、JSONL、CSV、聊天记录、偏好对。也可以把文件拖到任何地方。</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的训练</translation>
    </message>
    <message>
        <source>Recent data</source>
        <translation>最近的数据</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ImportChoose</name>
    <message>
        <source>Import data</source>
        <translation>导入数据</translation>
    </message>
    <message>
        <source>Rows (*.jsonl *.json *.ndjson *.csv *.tsv *.txt *.md);;All files (*)</source>
        <translation>数据 (*.jsonl *.json *.ndjson *.csv *.tsv *.txt *.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>JSON Lines, JSON, tables with commas or tabs, plain text. Nothing of your files is changed.</source>
        <translation>JSON Lines、JSON、逗号或制表符分隔的表格、纯文本。您的文件不会有任何改动。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Or paste rows</source>
        <translation>或粘贴数据</translation>
    </message>
    <message>
        <source>Rows to be pasted</source>
        <translation>要粘贴的数据</translation>
    </message>
    <message>
        <source>Look at this text</source>
        <translation>查看这段文本</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ImportDialog</name>
    <message>
        <source>Reading the rows · %1</source>
        <translation>正在读取数据 · %1</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>粘贴的数据</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>正在读取数据</translation>
    </message>
    <message>
        <source>Add the rows to the dataset “%1”, which exists already</source>
        <translation>把数据添加到已有的数据集“%1”</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>导入数据</translation>
    </message>
    <message>
        <source>Choose others</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>数据集名称</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ImportMapping</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What the question is about</source>
        <translation>问题的补充内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>之前的对话</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>How much a row counts</source>
        <translation>每条数据的权重</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>Better answer</source>
        <translation>较好的回答</translation>
    </message>
    <message>
        <source>Worse answer</source>
        <translation>较差的回答</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Score of the better answer</source>
        <translation>较好回答的分数</translation>
    </message>
    <message>
        <source>Score of the worse answer</source>
        <translation>较差回答的分数</translation>
    </message>
    <message>
        <source>Why it is worse</source>
        <translation>为什么较差</translation>
    </message>
    <message>
        <source>Good or bad</source>
        <translation>好或差</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Trained tokens</source>
        <translation>参与训练的词元</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Rows are read as</source>
        <translation>数据读取方式</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>自动识别：%1</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ImportPreviewView</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>判断依据</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Of %1, %2 cannot be read and will be set aside</source>
        <translation>%1中有 %2 条无法读取，将被搁置</translation>
    </message>
    <message>
        <source>%1 read, remarks: %2</source>
        <translation>已读取 %1，提醒 %2 条</translation>
    </message>
    <message>
        <source>%1 read, nothing is wrong</source>
        <translation>已读取 %1，没有问题</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>最前面的数据</translation>
    </message>
    <message>
        <source>Hide how rows are read</source>
        <translation>隐藏读取方式</translation>
    </message>
    <message>
        <source>Read them otherwise…</source>
        <translation>改用其他方式读取…</translation>
    </message>
    <message>
        <source>None of %1 can be read like this; say below which column is which</source>
        <translation>这样读取时，%1都无法读入；请在下面指定各列的含义</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ImportResultView</name>
    <message>
        <source>Imported: %1.</source>
        <translation>已导入 %1。</translation>
    </message>
    <message>
        <source>Imported: %1. Set aside: %2.</source>
        <translation>已导入 %1，搁置 %2 条。</translation>
    </message>
    <message>
        <source>Nothing is wrong with them, as far as can be seen.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Remarks: %1. All of them stand below the rows, where you can mend or discard what was set aside.</source>
        <translation>提醒：%1 条。它们都列在数据下方，您可以在那里修正或丢弃被搁置的数据。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::InlineMessage</name>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>luthier::ui::LossPlot</name>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>smoothed %1</source>
        <translation>平滑后 %1</translation>
    </message>
    <message>
        <source>Curves over the steps</source>
        <translation>各步的曲线</translation>
    </message>
</context>
<context>
    <name>luthier::ui::MainWindow</name>
    <message>
        <source>The run is being saved; then Luthier closes.</source>
        <translation>正在保存训练，随后 Luthier 将关闭。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>luthier::ui::MemoryBar</name>
    <message>
        <source>Memory of %1</source>
        <translation>内存共 %1</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ModelsDelegate</name>
    <message>
        <source>can train here</source>
        <translation>可在本机训练</translation>
    </message>
    <message>
        <source>cannot train</source>
        <translation>不能训练</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ModelsDetails</name>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Longest text · context</source>
        <translation>最长文本 · 上下文</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>none; a plain one is used</source>
        <translation>无；将使用简单的模板</translation>
    </message>
    <message>
        <source>can train here</source>
        <translation>可在本机训练</translation>
    </message>
    <message>
        <source>not with this model</source>
        <translation>此模型不支持</translation>
    </message>
    <message>
        <source>Train with it</source>
        <translation>用它训练</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ModelsFolders</name>
    <message>
        <source>Look for models in this folder</source>
        <translation>在此文件夹中查找模型</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>打开此文件夹</translation>
    </message>
    <message>
        <source>Do not look here any more</source>
        <translation>不再在这里查找</translation>
    </message>
    <message>
        <source>Folders of models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>No folder is looked through.</source>
        <translation>还没有查找模型的文件夹。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Do not look in this folder any more</source>
        <translation>不再在此文件夹中查找</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ModelsPage</name>
    <message>
        <source>Look for models in this folder</source>
        <translation>在此文件夹中查找模型</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>Looking in %1</source>
        <translation>正在查找 %1</translation>
    </message>
    <message>
        <source>No model was found yet.</source>
        <translation>还没有找到模型。</translation>
    </message>
    <message>
        <source>1 model was found in your folders.</source>
        <translation>在您的文件夹中找到 1 个模型。</translation>
    </message>
    <message>
        <source>%1 models were found in your folders.</source>
        <translation>在您的文件夹中找到 %1 个模型。</translation>
    </message>
    <message>
        <source>%1 The folders hold too much to look at all of it; choose narrower ones.</source>
        <translation>%1文件夹中的内容太多，没有全部查看；请选择范围更小的文件夹。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>这台电脑上的模型</translation>
    </message>
    <message>
        <source>Folders that are looked through</source>
        <translation>查找模型的文件夹</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>Luthier trains models that are on this computer: folders as Hugging Face has them, or GGUF files. Choose a folder in which to look for them.</source>
        <translation>Luthier 可以训练这台电脑上的模型：Hugging Face 格式的文件夹，或 GGUF 文件。请选择在哪个文件夹中查找。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Search for models again</source>
        <translation>重新查找模型</translation>
    </message>
    <message>
        <source>Add a folder of models…</source>
        <translation>添加模型文件夹…</translation>
    </message>
</context>
<context>
    <name>luthier::ui::Notifier</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>luthier::ui::NumberText</name>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>whole number</source>
        <comment>“a … from 1 to 10”</comment>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <comment>“a … from 1 to 10”</comment>
        <translation>数字</translation>
    </message>
    <message>
        <source>It must be a %1 above %2 and up to %3.</source>
        <translation>须为大于 %2 且不超过 %3 的%1。</translation>
    </message>
    <message>
        <source>It must be a %1 from %2 to %3.</source>
        <translation>须为 %2 到 %3 之间的%1。</translation>
    </message>
    <message>
        <source>It must be a %1 above %2.</source>
        <translation>须为大于 %2 的%1。</translation>
    </message>
    <message>
        <source>It must be a %1, at least %2.</source>
        <translation>须为不小于 %2 的%1。</translation>
    </message>
    <message>
        <source>It must be a %1 up to %2.</source>
        <translation>须为不超过 %2 的%1。</translation>
    </message>
    <message>
        <source>It must be a %1.</source>
        <translation>须为%1。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::OptionField</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>默认：%1。</translation>
    </message>
    <message>
        <source>Default: %1. %2</source>
        <translation>默认：%1。%2</translation>
    </message>
    <message>
        <source>%1
Default: %2. %3</source>
        <translation>%1
默认：%2。%3</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
</context>
<context>
    <name>luthier::ui::Pages</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>luthier::ui::PlotPanel</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>显示或隐藏这条曲线</translation>
    </message>
    <message>
        <source>Save the curves</source>
        <translation>保存曲线</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>How much the line is smoothed; the measured values stay behind it.</source>
        <translation>曲线的平滑程度；背景中仍显示实测值。</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <source>Shows the values on a logarithmic axis</source>
        <translation>以对数坐标轴显示数值</translation>
    </message>
    <message>
        <source>Go back to the part shown before</source>
        <translation>返回之前显示的范围</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>矢量图（SVG）</translation>
    </message>
    <message>
        <source>Values (CSV)</source>
        <translation>数值（CSV）</translation>
    </message>
</context>
<context>
    <name>luthier::ui::PresetBar</name>
    <message>
        <source>Starting points for the settings</source>
        <translation>预设方案</translation>
    </message>
</context>
<context>
    <name>luthier::ui::QuitDialog</name>
    <message>
        <source>Close Luthier?</source>
        <translation>要关闭 Luthier 吗？</translation>
    </message>
    <message>
        <source>A run is being prepared.</source>
        <translation>正在准备一次训练。</translation>
    </message>
    <message>
        <source>“%1” is being trained.</source>
        <translation>正在训练“%1”。</translation>
    </message>
    <message>
        <source>Pause and quit: the run is saved as it is now and can be resumed whenever you like.</source>
        <translation>暂停并退出：按现在的状态保存训练，之后随时可以恢复。</translation>
    </message>
    <message>
        <source>Keep training: the window closes and the run goes on. Luthier tells you when it is done; start it again to look.</source>
        <translation>继续训练：窗口关闭，训练继续进行。完成时 Luthier 会通知您；重新打开即可查看。</translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation>暂停并退出(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep training</source>
        <translation>继续训练(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” is paused.</source>
        <translation>“%1”已暂停。</translation>
    </message>
    <message>
        <source>Save and quit: the run is saved as it is now and can be resumed whenever you like.</source>
        <translation>保存并退出：按现在的状态保存训练，之后随时可以恢复。</translation>
    </message>
    <message>
        <source>Go on training: the window closes and the run goes on. Luthier tells you when it is done; start it again to look.</source>
        <translation>继续训练：窗口关闭，训练继续进行。完成时 Luthier 会通知您；重新打开即可查看。</translation>
    </message>
    <message>
        <source>&amp;Save and quit</source>
        <translation>保存并退出(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on training</source>
        <translation>继续训练(&amp;G)</translation>
    </message>
</context>
<context>
    <name>luthier::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找任何内容</translation>
    </message>
    <message>
        <source>Find anything (%1)</source>
        <translation>查找任何内容（%1）</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunCard</name>
    <message>
        <source>as the steps need</source>
        <translation>由步数决定</translation>
    </message>
    <message>
        <source>%1 in %2 rows</source>
        <translation>%1（%2 条数据）</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>From the speed of earlier runs on this computer.</source>
        <translation>根据这台电脑以前训练的速度估计。</translation>
    </message>
    <message>
        <source>Guessed from the processor; the first run on this computer tells more.</source>
        <translation>根据处理器推测；在这台电脑上完成第一次训练后会更准确。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次训练</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Trained tokens</source>
        <translation>参与训练的词元</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Rows per step</source>
        <translation>每步条数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start the run (Ctrl+Return)</source>
        <translation>开始训练（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunCenter</name>
    <message>
        <source>Another run is being prepared.</source>
        <translation>正在准备另一次训练。</translation>
    </message>
    <message>
        <source>Wait a moment, or cancel it.</source>
        <translation>请稍等，或将其取消。</translation>
    </message>
    <message>
        <source>This run is being trained already.</source>
        <translation>这次训练已在进行。</translation>
    </message>
    <message>
        <source>Wait until it ends, or stop it.</source>
        <translation>请等它结束，或将其停止。</translation>
    </message>
    <message>
        <source>This run is complete; there is nothing to go on with.</source>
        <translation>这次训练已完成，没有剩余的步骤。</translation>
    </message>
    <message>
        <source>Start a new run from its adapter.</source>
        <translation>可以从它的适配器开始一次新的训练。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunCurves</name>
    <message>
        <source>comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>%1, evaluation</source>
        <translation>%1（评估）</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunLog</name>
    <message>
        <source>Reading the model</source>
        <translation>正在读取模型</translation>
    </message>
    <message>
        <source>Asking the model what it would answer before training</source>
        <translation>正在询问训练前的模型会如何回答</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Begun: %1 steps planned</source>
        <translation>已开始：计划 %1 步</translation>
    </message>
    <message>
        <source>Step %1: loss %2</source>
        <translation>第 %1 步：损失 %2</translation>
    </message>
    <message>
        <source>Step %1: loss on rows that are not trained on %2</source>
        <translation>第 %1 步：未参与训练的数据上的损失为 %2</translation>
    </message>
    <message>
        <source>Step %1: checkpoint saved</source>
        <translation>第 %1 步：已保存检查点</translation>
    </message>
    <message>
        <source>Step %1: to “%2” it says “%3”</source>
        <translation>第 %1 步：对“%2”的回答是“%3”</translation>
    </message>
    <message>
        <source>Resumed from step %1</source>
        <translation>从第 %1 步恢复训练</translation>
    </message>
    <message>
        <source>Finished; the adapter is saved</source>
        <translation>已完成；适配器已保存</translation>
    </message>
    <message>
        <source>Stopped; it can be resumed</source>
        <translation>已停止；可以恢复训练</translation>
    </message>
    <message>
        <source>Ended by an error</source>
        <translation>因错误结束</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunLogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunMetrics</name>
    <message>
        <source>evaluation</source>
        <translation>评估</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunNotes</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>训练名称</translation>
    </message>
    <message>
        <source>Tags of the run</source>
        <translation>训练的标签</translation>
    </message>
    <message>
        <source>Words to find it by, with commas between them</source>
        <translation>便于查找的词，用逗号分隔</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>训练的备注</translation>
    </message>
    <message>
        <source>What you tried, and what came of it</source>
        <translation>您尝试了什么，结果如何</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunPage</name>
    <message>
        <source>%1 · trained by another program</source>
        <translation>%1 · 由其他程序训练</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>取消排队</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>停止并保存</translation>
    </message>
    <message>
        <source>Waits to be started.</source>
        <translation>等待开始。</translation>
    </message>
    <message>
        <source>Starts when the run before it has ended.</source>
        <translation>前一次训练结束后开始。</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Waits after the step under way; the model stays in memory</source>
        <translation>完成当前这一步后暂停；模型留在内存中</translation>
    </message>
    <message>
        <source>Ends after the step under way and keeps what was learned; the run can be resumed</source>
        <translation>完成当前这一步后结束，并保留已学到的内容；之后可以恢复训练</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Ask the model that came of it</source>
        <translation>与训练得到的模型对话</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Lay this run beside another one</source>
        <translation>把这次训练与另一次并排比较</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunSections</name>
    <message>
        <source>What to show of the run</source>
        <translation>显示训练的哪一部分</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>More curves</source>
        <translation>更多曲线</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>复制日志</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunSettings</name>
    <message>
        <source>what is free</source>
        <translation>全部空闲内存</translation>
    </message>
    <message>
        <source>What was planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Rows to learn from</source>
        <translation>用于训练的数据</translation>
    </message>
    <message>
        <source>Rows kept for checking</source>
        <translation>留作评估的数据</translation>
    </message>
    <message>
        <source>Trained tokens in one pass</source>
        <translation>每轮参与训练的词元</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Numbers in the model · parameters</source>
        <translation>模型的数值 · 参数</translation>
    </message>
    <message>
        <source>Trained parameters</source>
        <translation>其中参与训练的</translation>
    </message>
    <message>
        <source>Memory at its peak</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunStrip</name>
    <message>
        <source>Open this run</source>
        <translation>打开这次训练</translation>
    </message>
    <message>
        <source>Preparing a run</source>
        <translation>正在准备训练</translation>
    </message>
    <message>
        <source>reading the data</source>
        <translation>正在读取数据</translation>
    </message>
    <message>
        <source>Training · %1</source>
        <translation>训练中 · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of a run, its state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <comment>step 74 of 120, time</comment>
        <translation>%1 · 剩余 %2</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunTiles</name>
    <message>
        <source>not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>no rows kept for it</source>
        <translation>没有留作评估的数据</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>在第 %1 步</translation>
    </message>
    <message>
        <source>best at step %1</source>
        <translation>第 %1 步最好</translation>
    </message>
    <message>
        <source>margin %1</source>
        <translation>差距 %1</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>steps taken and planned</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The training loss of the last step, and how much it has changed since the first one</source>
        <translation>最后一步的训练损失，以及自第一步以来的变化</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Pairs told apart</source>
        <translation>正确区分的回答对</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunWatch</name>
    <message>
        <source>A model is being trained.</source>
        <translation>正在训练模型。</translation>
    </message>
    <message>
        <source>The run is complete.</source>
        <translation>训练已完成。</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>训练失败。</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>训练失败：%1</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunWords</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>正在读取模型</translation>
    </message>
    <message>
        <source>Asking the model as it was</source>
        <translation>正在询问训练前的模型</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <source>Saving a checkpoint</source>
        <translation>正在保存检查点</translation>
    </message>
    <message>
        <source>Saving the adapter</source>
        <translation>正在保存适配器</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Evaluation loss</source>
        <translation>评估损失</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Length of the gradient</source>
        <translation>梯度长度（范数）</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Reward of the better answer</source>
        <translation>较好回答的奖励</translation>
    </message>
    <message>
        <source>Reward of the worse answer</source>
        <translation>较差回答的奖励</translation>
    </message>
    <message>
        <source>Margin between them</source>
        <translation>两者的差距</translation>
    </message>
    <message>
        <source>Pairs told apart rightly</source>
        <translation>正确区分的回答对</translation>
    </message>
    <message>
        <source>%1 · LoRA r%2</source>
        <translation>%1 · LoRA r%2</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <comment>dataset and version</comment>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>Log-probability of the better answer</source>
        <translation>较好回答的对数概率</translation>
    </message>
    <message>
        <source>Log-probability of the worse answer</source>
        <translation>较差回答的对数概率</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunsActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Chat with it</source>
        <translation>与它对话</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>取消排队</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>停止并保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Notes and tags…</source>
        <translation>备注和标签…</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>显示所在文件夹</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunsDelegate</name>
    <message>
        <source>Name of the run</source>
        <translation>训练名称</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunsPage</name>
    <message>
        <source>What the model learns from your data, one run after the other.</source>
        <translation>每次训练让模型从您的数据中学到了什么。</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 / %2 次训练</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 次训练</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次训练</translation>
    </message>
    <message>
        <source>Compare %1 runs</source>
        <translation>比较 %1 次训练</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>%1 runs were deleted.</source>
        <translation>已删除 %1 次训练。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>搜索训练</translation>
    </message>
    <message>
        <source>Looks in names, tags, notes, models and data (%1)</source>
        <translation>在名称、标签、备注、模型和数据中查找（%1）</translation>
    </message>
    <message>
        <source>Choose two or more runs to lay their curves, settings and answers side by side (%1)</source>
        <translation>选择两次或更多次训练，并排比较曲线、设置和回答（%1）</translation>
    </message>
    <message>
        <source>Set up a run</source>
        <translation>新建训练</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>A run teaches a model with your data. Its curves, its checkpoints and what came of it are kept here.</source>
        <translation>训练就是用您的数据来教模型。每次训练的曲线、检查点和结果都保存在这里。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No run has these words in its name, tags or notes.</source>
        <translation>没有哪次训练的名称、标签或备注含有这些词。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Put back what was deleted</source>
        <translation>恢复刚删除的内容</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
</context>
<context>
    <name>luthier::ui::RunsTableModel</name>
    <message>
        <source>with a star</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>without a star</source>
        <translation>无星标</translation>
    </message>
    <message>
        <source>The lowest loss on rows that are not trained on; where there are none, on the rows of a step.</source>
        <translation>未参与训练的数据上的最低损失；没有这类数据时，取训练数据上的最低损失。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Best loss</source>
        <translation>最低损失</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>When</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>luthier::ui::SettingsBackups</name>
    <message>
        <source>All datasets become what they were on %1.</source>
        <translation>所有数据集都将恢复到 %1的状态。</translation>
    </message>
    <message>
        <source>What is there now is kept in a file beside it.</source>
        <translation>当前的内容会另存为旁边的一个文件。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The datasets are those of the backup again.</source>
        <translation>数据集已恢复为备份时的样子。</translation>
    </message>
    <message>
        <source>What was there before: %1</source>
        <translation>原来的内容：%1</translation>
    </message>
    <message>
        <source>There are no backups yet; one is made each day that datasets are worked on.</source>
        <translation>还没有备份；凡是处理过数据集的日子，都会自动备份一次。</translation>
    </message>
    <message>
        <source>Backups of the datasets</source>
        <translation>数据集的备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
</context>
<context>
    <name>luthier::ui::SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Choose a workspace</source>
        <translation>选择工作区</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Cores for training</source>
        <translation>用于训练的核心</translation>
    </message>
    <message>
        <source>Fewer leave more for other programs. A change holds for runs that begin after the next start of Luthier.</source>
        <translation>少用一些，可为其他程序多留一些。更改对 Luthier 下次启动后开始的训练生效。</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1 个</translation>
    </message>
    <message>
        <source>Most memory for a run</source>
        <translation>一次训练的内存上限</translation>
    </message>
    <message>
        <source>A run that would need more is not started; its card says what would make it fit.</source>
        <translation>需要更多内存的训练不会开始；训练卡片会说明怎样调整才放得下。</translation>
    </message>
    <message>
        <source>what is free</source>
        <translation>全部空闲内存</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Everything here takes effect and is saved at once.</source>
        <translation>这里的更改都会立即生效并保存。</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>The folder that holds your data and runs</source>
        <translation>存放您的数据和训练的文件夹</translation>
    </message>
    <message>
        <source>Luthier opens another one in the place of this window.</source>
        <translation>选择其他工作区后，Luthier 会在此窗口的位置打开它。</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>选择其他…</translation>
    </message>
    <message>
        <source>Folders of models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Backups of the datasets</source>
        <translation>数据集的备份</translation>
    </message>
    <message>
        <source>Luthier %1 · free software under the GPL, version 3 or later</source>
        <translation>Luthier %1 · 以 GPL 第 3 版或更高版本发布的自由软件</translation>
    </message>
</context>
<context>
    <name>luthier::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>luthier::ui::SingleInstance</name>
    <message>
        <source>This workspace is open in another window, which does not answer.</source>
        <translation>此工作区已在另一个窗口中打开，但该窗口没有响应。</translation>
    </message>
    <message>
        <source>Close that window, perhaps on another computer, or choose another workspace.</source>
        <translation>请关闭那个窗口（可能在另一台电脑上），或选择其他工作区。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::SparkLine</name>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>luthier::ui::SpecEditor</name>
    <message>
        <source>Change the settings as text</source>
        <translation>以文本形式更改设置</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>The same settings as text, as “luthier train” reads them from a file. Changes here are taken over at once.</source>
        <translation>以文本形式显示同样的设置，格式与“luthier train”从文件读取的相同。这里的更改会立即生效。</translation>
    </message>
    <message>
        <source>Settings as text</source>
        <translation>文本形式的设置</translation>
    </message>
    <message>
        <source>Show every value</source>
        <translation>显示所有值</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the settings as text</source>
        <translation>以文本形式复制设置</translation>
    </message>
</context>
<context>
    <name>luthier::ui::SpecForm</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message numerus="yes">
        <source>Advanced · %n changed</source>
        <translation>
            <numerusform>高级 · 已改 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::ui::SpecModel</name>
    <message>
        <source>Change “%1”</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>Take the settings “%1”</source>
        <translation>采用设置“%1”</translation>
    </message>
</context>
<context>
    <name>luthier::ui::StepCard</name>
    <message>
        <source>Step %1, done: %2</source>
        <translation>第 %1 步，已完成：%2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
</context>
<context>
    <name>luthier::ui::SwitchEditor</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TextEditor</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose “%1”</source>
        <translation>选择“%1”</translation>
    </message>
</context>
<context>
    <name>luthier::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TrainDataStep</name>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>There is no data yet. Import a file with questions and answers.</source>
        <translation>还没有数据。请导入含有问题和回答的文件。</translation>
    </message>
    <message>
        <source>The rows that it learns from.</source>
        <translation>它要学习的数据。</translation>
    </message>
    <message>
        <source>There is no dataset “%1” any more.</source>
        <translation>数据集“%1”已不存在。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 trained tokens</source>
        <translation>%1 个词元参与训练</translation>
    </message>
    <message numerus="yes">
        <source>%n kept for checking</source>
        <translation>
            <numerusform>%n 条留作评估</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too long</source>
        <translation>
            <numerusform>%n 条超长</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut</source>
        <translation>
            <numerusform>%n 条已截断</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open this dataset</source>
        <translation>打开这个数据集</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TrainMethodStep</name>
    <message>
        <source>Not for what the run learns from.</source>
        <translation>不适用于这次训练的学习内容。</translation>
    </message>
    <message>
        <source>Needs %1; this dataset holds %2.</source>
        <translation>需要“%1”类数据；此数据集是“%2”。</translation>
    </message>
    <message>
        <source>Choose what it learns from</source>
        <translation>选择学习内容</translation>
    </message>
    <message>
        <source>Choose how much of the model changes</source>
        <translation>选择模型改变的程度</translation>
    </message>
    <message>
        <source>%1 Trains %2 of %3 numbers.</source>
        <comment>sentence, count, count</comment>
        <translation>%1参数总数 %3，其中训练 %2。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What should it learn from?</source>
        <translation>从哪类数据中学习？</translation>
    </message>
    <message>
        <source>How much of the model changes?</source>
        <translation>模型改变多少？</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TrainModelStep</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>The model to start from: a folder with safetensors files, or a GGUF file.</source>
        <translation>作为起点的模型：含有 safetensors 文件的文件夹，或 GGUF 文件。</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Looking at the model…</source>
        <translation>正在查看模型…</translation>
    </message>
    <message>
        <source>can train here</source>
        <translation>可在本机训练</translation>
    </message>
    <message>
        <source>cannot be trained</source>
        <translation>不能训练</translation>
    </message>
    <message>
        <source>%1 (cannot be trained)</source>
        <translation>%1（不能训练）</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a GGUF file…</source>
        <translation>选择 GGUF 文件…</translation>
    </message>
    <message>
        <source>Choose a folder with a model</source>
        <translation>选择含有模型的文件夹</translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation>选择 GGUF 文件</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF 模型 (*.gguf)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TrainPage</name>
    <message>
        <source>The settings that were left here cannot be read, so these are the defaults.</source>
        <translation>上次留下的设置无法读取，因此采用默认值。</translation>
    </message>
    <message>
        <source>Take over settings</source>
        <translation>沿用设置</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are before it; it starts when they have ended.</source>
        <translation>
            <numerusform>前面还有 %n 次训练；它们结束后即开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another run is being prepared. Start this one in a moment.</source>
        <translation>正在准备另一次训练。请稍后再开始这一次。</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新建训练</translation>
    </message>
    <message>
        <source>Four steps. Everything has a sensible default; you can change it later.</source>
        <translation>共四步。所有选项都有合适的默认值，之后也可以修改。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>显示为文本</translation>
    </message>
    <message>
        <source>Another run is before it; it starts when that one has ended.</source>
        <translation>前面还有一次训练；它结束后即开始。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TrainReadiness</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Choose what it learns from</source>
        <translation>选择学习内容</translation>
    </message>
    <message>
        <source>Mend the settings</source>
        <translation>修正设置</translation>
    </message>
    <message>
        <source>No trained tokens</source>
        <translation>没有参与训练的词元</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Not possible yet</source>
        <translation>还不能开始</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TrainRemarks</name>
    <message>
        <source>Set “%1” to %2</source>
        <translation>把“%1”设为 %2</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>显示“%1”</translation>
    </message>
    <message>
        <source>This run needs %1 of memory, and %2 can be used.</source>
        <translation>这次训练需要 %1 内存，可用内存为 %2。</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TrainSettingsStep</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>显示为文本</translation>
    </message>
    <message>
        <source>The exact settings as text, beside the form</source>
        <translation>在表单旁以文本形式显示确切的设置</translation>
    </message>
</context>
<context>
    <name>luthier::ui::TrainWords</name>
    <message>
        <source>context %1</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>秩 %1</translation>
    </message>
    <message>
        <source>Start %1 run</source>
        <translation>开始 %1 训练</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
</context>
<context>
    <name>luthier::ui::Translator</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>luthier::ui::WindowActions</name>
    <message>
        <source>Go on with the run</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Pause the run</source>
        <translation>暂停训练</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Open my data…</source>
        <translation>打开我的数据…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例数据</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Stop the run and keep what it has learned</source>
        <translation>停止训练并保留已学到的内容</translation>
    </message>
    <message>
        <source>Open the run that is trained</source>
        <translation>打开正在进行的训练</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>luthier::ui::WindowCommands</name>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
</context>
<context>
    <name>luthier::ui::WindowPages</name>
    <message>
        <source>The sample needs a model to train. None was found; choose a folder that holds one.</source>
        <translation>示例数据需要一个可训练的模型，但没有找到。请选择一个存放模型的文件夹。</translation>
    </message>
</context>
<context>
    <name>luthier::weights</name>
    <message>
        <source>A truth value of the metadata is neither 0 nor 1.</source>
        <translation>元数据中有一个真假值既不是 0 也不是 1。</translation>
    </message>
    <message>
        <source>A list inside a list is not something GGUF models have.</source>
        <translation>GGUF 模型中不会有列表套列表。</translation>
    </message>
    <message>
        <source>A list of the metadata has elements of the unknown kind {}.</source>
        <translation>元数据中有一个列表，其元素属于未知的种类 {}。</translation>
    </message>
    <message>
        <source>An entry of the metadata has the unknown kind {}.</source>
        <translation>元数据中有一个条目属于未知的种类 {}。</translation>
    </message>
    <message>
        <source>The name of {} claims to be {} bytes long.</source>
        <translation>{}的名称声称有 {} 字节长。</translation>
    </message>
    <message>
        <source>This is not a GGUF file: it does not start with the letters GGUF.</source>
        <translation>这不是 GGUF 文件：它不以字母 GGUF 开头。</translation>
    </message>
    <message>
        <source>The download may have failed and saved something else: get the file again.</source>
        <translation>下载可能失败而保存了别的内容：请重新获取该文件。</translation>
    </message>
    <message>
        <source>This GGUF file is big endian.</source>
        <translation>这个 GGUF 文件是大端序的。</translation>
    </message>
    <message>
        <source>Get the little-endian form, which nearly all are.</source>
        <translation>请获取小端序的版本，几乎所有文件都是这种。</translation>
    </message>
    <message>
        <source>This is GGUF version {}, and Luthier reads versions 2 and 3.</source>
        <translation>这是 GGUF 版本 {}，而 Luthier 读取版本 2 和 3。</translation>
    </message>
    <message>
        <source>Get a newer conversion of the model.</source>
        <translation>请获取该模型更新的转换版本。</translation>
    </message>
    <message>
        <source>The header claims {} metadata entries and {} tensors, more than the file has room for.</source>
        <translation>文件头声称有 {} 个元数据条目和 {} 个张量，文件容纳不下这么多。</translation>
    </message>
    <message>
        <source>a metadata entry</source>
        <translation>某个元数据条目</translation>
    </message>
    <message>
        <source>The metadata has the key {} twice.</source>
        <translation>元数据中的键 {} 出现了两次。</translation>
    </message>
    <message>
        <source>a tensor</source>
        <translation>某个张量</translation>
    </message>
    <message>
        <source>A tensor claims to have {} dimensions.</source>
        <translation>某个张量声称有 {} 个维度。</translation>
    </message>
    <message>
        <source>A tensor claims an impossible size.</source>
        <translation>某个张量声称的大小是不可能的。</translation>
    </message>
    <message>
        <source>A tensor has the type {}, which Luthier does not read.</source>
        <translation>某个张量的类型为 {}，Luthier 不读取这种类型。</translation>
    </message>
    <message>
        <source>Get the model as F16, BF16, Q8_0, Q5_0, Q5_1, Q4_0 or Q4_1.</source>
        <translation>请获取 F16、BF16、Q8_0、Q5_0、Q5_1、Q4_0 或 Q4_1 格式的模型。</translation>
    </message>
    <message>
        <source>The shape {} is not possible for a tensor of type {}.</source>
        <translation>形状 {} 对于类型为 {} 的张量是不可能的。</translation>
    </message>
    <message>
        <source>The file has two tensors of the same name.</source>
        <translation>文件中有两个同名的张量。</translation>
    </message>
    <message>
        <source>The alignment of the data (general.alignment) is not a power of two.</source>
        <translation>数据的对齐值（general.alignment）不是 2 的幂。</translation>
    </message>
    <message>
        <source>A tensor&apos;s data does not start at a multiple of {} bytes.</source>
        <translation>某个张量的数据没有从 {} 字节的整数倍处开始。</translation>
    </message>
    <message>
        <source>A tensor of {} bytes would reach beyond the end of the file of {} bytes.</source>
        <translation>一个 {} 字节的张量会超出 {} 字节的文件末尾。</translation>
    </message>
    <message>
        <source>The file may still be downloading or was cut off: get a complete copy.</source>
        <translation>文件可能仍在下载，或已被截断：请获取完整的文件。</translation>
    </message>
    <message>
        <source>Two tensors share bytes: {} and {}.</source>
        <translation>两个张量共用了相同的字节：{} 和 {}。</translation>
    </message>
    <message>
        <source>The file is damaged or was made by a faulty program: get another copy.</source>
        <translation>文件已损坏，或由有缺陷的程序生成：请重新获取一份。</translation>
    </message>
    <message>
        <source>The JSON cannot be read: {}.</source>
        <translation>无法读取 JSON：{}。</translation>
    </message>
    <message>
        <source>The file&apos;s table of tensors cannot be used. {}</source>
        <translation>无法使用文件中的张量表。{}</translation>
    </message>
    <message>
        <source>The file is too short to be a safetensors file.</source>
        <translation>文件太短，不可能是 safetensors 文件。</translation>
    </message>
    <message>
        <source>It may still be downloading or was cut off: get a complete copy.</source>
        <translation>文件可能仍在下载，或已被截断：请获取完整的文件。</translation>
    </message>
    <message>
        <source>This is not a safetensors file: its first eight bytes claim a header of {} bytes.</source>
        <translation>这不是 safetensors 文件：前八个字节声称文件头有 {} 字节。</translation>
    </message>
    <message>
        <source>The header of {} bytes would reach beyond the end of the file of {} bytes.</source>
        <translation>{} 字节的文件头会超出 {} 字节的文件末尾。</translation>
    </message>
    <message>
        <source>Get the model as F32, F16 or BF16.</source>
        <translation>请获取 F32、F16 或 BF16 格式的模型。</translation>
    </message>
    <message>
        <source>A tensor of shape {} and type {} does not fit its data offsets {} to {}.</source>
        <translation>形状为 {}、类型为 {} 的张量与其数据偏移 {} 到 {} 不符。</translation>
    </message>
    <message>
        <source>A tensor&apos;s data ends at byte {}, but the file holds only {} bytes of data.</source>
        <translation>某个张量的数据在字节 {} 处结束，而文件只有 {} 字节的数据。</translation>
    </message>
    <message>
        <source>A tensor overlaps the one before it.</source>
        <translation>某个张量与前一个重叠。</translation>
    </message>
    <message>
        <source>There is a gap before a tensor.</source>
        <translation>某个张量之前有空隙。</translation>
    </message>
    <message>
        <source>The file has {} bytes of data, but its tensors need {}.</source>
        <translation>文件有 {} 字节的数据，而其中的张量需要 {} 字节。</translation>
    </message>
    <message>
        <source>A part of the model is missing: {} names the file {}.</source>
        <translation>模型缺少一部分：{} 提到了文件 {}。</translation>
    </message>
    <message>
        <source>Download the missing file into this folder.</source>
        <translation>请把缺少的文件下载到这个文件夹中。</translation>
    </message>
    <message>
        <source>The index says that the tensor {} is in the file {}, but it is not there.</source>
        <translation>索引说张量 {} 在文件 {} 中，但那里没有。</translation>
    </message>
    <message>
        <source>Files of two models may be mixed up: get the folder again.</source>
        <translation>可能混入了两个模型的文件：请重新获取整个文件夹。</translation>
    </message>
    <message>
        <source>The index lists no tensors under &quot;weight_map&quot;.</source>
        <translation>索引的“weight_map”下没有列出张量。</translation>
    </message>
    <message>
        <source>Get the index file again.</source>
        <translation>请重新获取索引文件。</translation>
    </message>
    <message>
        <source>A tensor of {} bytes was written with {}.</source>
        <translation>一个 {} 字节的张量写入了 {} 字节。</translation>
    </message>
    <message>
        <source>The header of a safetensors file would be too long to be read again.</source>
        <translation>这个 safetensors 文件的文件头太长，无法再读取。</translation>
    </message>
    <message>
        <source>A part of a tensor was asked for that it does not have.</source>
        <translation>请求了张量中不存在的部分。</translation>
    </message>
    <message>
        <source>This is a pickle file, and Luthier never reads pickle, because opening one can run any program.</source>
        <translation>这是 pickle 文件；Luthier 从不读取 pickle，因为打开它可能会运行任意程序。</translation>
    </message>
    <message>
        <source>Get the model as safetensors or GGUF, or convert it once where you trust it, in Python: AutoModelForCausalLM.from_pretrained(old_folder).save_pretrained(new_folder).</source>
        <translation>请获取 safetensors 或 GGUF 格式的模型，或在您信任它的地方用 Python 转换一次：AutoModelForCausalLM.from_pretrained(old_folder).save_pretrained(new_folder)。</translation>
    </message>
    <message>
        <source>This file is neither a safetensors nor a GGUF file.</source>
        <translation>这个文件既不是 safetensors 文件，也不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>Choose a .gguf file, a .safetensors file, or the folder that holds config.json and model.safetensors.</source>
        <translation>请选择 .gguf 文件、.safetensors 文件，或含有 config.json 和 model.safetensors 的文件夹。</translation>
    </message>
    <message>
        <source>list the folder</source>
        <translation>列出文件夹</translation>
    </message>
    <message>
        <source>The folder holds no safetensors weights, but a GGUF file.</source>
        <translation>文件夹中没有 safetensors 权重，只有 GGUF 文件。</translation>
    </message>
    <message>
        <source>Choose the file itself: {}.</source>
        <translation>请直接选择该文件：{}。</translation>
    </message>
    <message>
        <source>The folder holds no weights: neither model.safetensors nor model.safetensors.index.json nor adapter_model.safetensors.</source>
        <translation>文件夹中没有权重：既没有 model.safetensors，也没有 model.safetensors.index.json 和 adapter_model.safetensors。</translation>
    </message>
    <message>
        <source>Choose the folder that a model was downloaded or saved to, or a .gguf file.</source>
        <translation>请选择下载或保存模型的文件夹，或 .gguf 文件。</translation>
    </message>
    <message>
        <source>number {}</source>
        <translation>编号 {}</translation>
    </message>
</context>
<context>
    <name>luthier::weights::ByteCursor</name>
    <message>
        <source>A text of {} bytes would reach beyond the end of the file.</source>
        <translation>一段 {} 字节的文本会超出文件末尾。</translation>
    </message>
    <message>
        <source>It may still be downloading or is damaged: get a complete copy.</source>
        <translation>文件可能仍在下载，或已损坏：请获取完整的文件。</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>文件提前结束。</translation>
    </message>
    <message>
        <source>It may still be downloading or was cut off: get a complete copy.</source>
        <translation>文件可能仍在下载，或已被截断：请获取完整的文件。</translation>
    </message>
</context>
<context>
    <name>luthier::weights::GgufFile</name>
    <message>
        <source>This GGUF file is one part of a model that was split into several files.</source>
        <translation>这个 GGUF 文件是被拆分成多个文件的模型的一部分。</translation>
    </message>
    <message>
        <source>Join the parts first, for example with `llama-gguf-split --merge`.</source>
        <translation>请先把各部分合并，例如用 `llama-gguf-split --merge`。</translation>
    </message>
</context>
<context>
    <name>luthier::weights::HeaderEvents</name>
    <message>
        <source>The tensor {} lacks its dtype, its shape or its two data_offsets.</source>
        <translation>张量 {} 缺少 dtype、shape 或两个 data_offsets。</translation>
    </message>
    <message>
        <source>The metadata has the key {} twice.</source>
        <translation>元数据中的键 {} 出现了两次。</translation>
    </message>
    <message>
        <source>The tensor {} claims an impossible size.</source>
        <translation>张量 {} 声称的大小是不可能的。</translation>
    </message>
    <message>
        <source>The tensor {} has the unexpected or repeated field {}.</source>
        <translation>张量 {} 有意外或重复的字段 {}。</translation>
    </message>
</context>
<context>
    <name>luthier::weights::IndexEvents</name>
    <message>
        <source>The tensor {} is said to be in the file &quot;{}&quot;, which is not a name in this folder.</source>
        <translation>张量 {} 据称在文件“{}”中，而这不是该文件夹中的文件名。</translation>
    </message>
    <message>
        <source>The tensor {} is listed twice.</source>
        <translation>张量 {} 列出了两次。</translation>
    </message>
</context>
<context>
    <name>luthier::weights::JsonEvents</name>
    <message>
        <source>It is not valid JSON.</source>
        <translation>它不是有效的 JSON。</translation>
    </message>
    <message>
        <source>It has a value where none of that kind belongs.</source>
        <translation>其中有一个值出现在不该有这种值的地方。</translation>
    </message>
</context>
<context>
    <name>luthier::weights::T</name>
    <message>
        <source>An integer of the metadata is too large.</source>
        <translation>元数据中的某个整数太大。</translation>
    </message>
    <message>
        <source>A list of {} elements would reach beyond the end of the file.</source>
        <translation>一个有 {} 个元素的列表会超出文件末尾。</translation>
    </message>
</context>
<context>
    <name>std</name>
    <message>
        <source>Examples, small adapter</source>
        <translation>范例，小型适配器</translation>
    </message>
    <message>
        <source>Use it when you have questions with good answers, conversations or texts: it is right for most data, and the first thing to try.</source>
        <translation>适合带有好回答的问题、对话或文本：对大多数数据都合适，建议首先尝试。</translation>
    </message>
    <message>
        <source>Preferences, small adapter</source>
        <translation>偏好，小型适配器</translation>
    </message>
    <message>
        <source>Use it when you have pairs of a better and a worse answer, on a model that already answers in the right form.</source>
        <translation>适合较好与较差的成对回答，用于已经能以正确形式回答的模型。</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>One pass with a small adapter: shows soon whether the rows teach what they should.</source>
        <translation>用小型适配器训练一轮：很快就能看出数据能否教会模型应学的内容。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>What suits most data; the place to start.</source>
        <translation>适合大多数数据；从这里开始。</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>充分</translation>
    </message>
    <message>
        <source>More passes in smaller steps with a larger adapter: for when a standard run is good and should be better.</source>
        <translation>用更小的步长、更大的适配器多训练几轮：适合标准训练效果不错、还想更好的时候。</translation>
    </message>
    <message>
        <source>ChatML: &lt;|im_start|&gt;role … &lt;|im_end|&gt;, with tools and reasoning; the most common form.</source>
        <translation>ChatML：&lt;|im_start|&gt;角色 … &lt;|im_end|&gt;，带有工具和推理；最常见的形式。</translation>
    </message>
    <message>
        <source>Alpaca: plain headings such as ### Instruction and ### Response; needs no special tokens.</source>
        <translation>Alpaca：使用 ### Instruction、### Response 等普通标题；不需要特殊词元。</translation>
    </message>
    <message>
        <source>{} must be {}, and it is {}.</source>
        <translation>{} 必须是{}，现在却是 {}。</translation>
    </message>
    <message>
        <source>Set {} to {}.</source>
        <translation>请将 {} 设为{}。</translation>
    </message>
    <message>
        <source>The row is the same as the one in line {}.</source>
        <translation>这条数据与第 {} 行的数据相同。</translation>
    </message>
    <message>
        <source>The row is the same as the one in line {} of {}.</source>
        <translation>这条数据与 {1} 第 {0} 行的数据相同。</translation>
    </message>
    <message>
        <source>The row is nearly the same as the one in line {}.</source>
        <translation>这条数据与第 {} 行的数据几乎相同。</translation>
    </message>
    <message>
        <source>The row is nearly the same as the one in line {} of {}.</source>
        <translation>这条数据与 {1} 第 {0} 行的数据几乎相同。</translation>
    </message>
    <message>
        <source>The same question has another answer, label or order of preference in line {}.</source>
        <translation>同一个问题在第 {} 行有不同的回答、标签或偏好顺序。</translation>
    </message>
    <message>
        <source>The same question has another answer, label or order of preference in line {} of {}.</source>
        <translation>同一个问题在 {1} 第 {0} 行有不同的回答、标签或偏好顺序。</translation>
    </message>
    <message>
        <source>This evaluation row also stands in the training data, in line {}.</source>
        <translation>这条评估数据也出现在训练数据的第 {} 行。</translation>
    </message>
    <message>
        <source>This evaluation row also stands in the training data, in line {} of {}.</source>
        <translation>这条评估数据也出现在训练数据 {1} 的第 {0} 行。</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>电子邮箱地址</translation>
    </message>
    <message>
        <source>an identity card number</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>a bank card number</source>
        <translation>银行卡号</translation>
    </message>
    <message>
        <source>&quot;{}&quot; as {}</source>
        <translation>&quot;{}&quot; 作为 {}</translation>
    </message>
    <message>
        <source>{}, &quot;{}&quot; as {}</source>
        <translation>{}, &quot;{}&quot; 作为 {}</translation>
    </message>
    <message>
        <source>The format {} was asked for; it takes the columns {}.</source>
        <translation>按要求采用 {} 格式；所用的列为 {}。</translation>
    </message>
    <message>
        <source>{} of the first {} rows have the columns of the format {}: {}.</source>
        <translation>前 {1} 条数据中有 {0} 条具有 {2} 格式的列：{3}。</translation>
    </message>
    <message>
        <source>Open it in its program and save the rows as CSV or JSON Lines.</source>
        <translation>请用相应的程序打开，并把数据另存为 CSV 或 JSON Lines。</translation>
    </message>
    <message>
        <source>Unpack it and import the file inside.</source>
        <translation>请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>Choose a file with training rows: JSON, JSON Lines, CSV, TSV or plain text.</source>
        <translation>请选择含有训练数据的文件：JSON、JSON Lines、CSV、TSV 或纯文本。</translation>
    </message>
    <message>
        <source>This is a spreadsheet or another packed file (ZIP), not a text file.</source>
        <translation>这是电子表格或其他压缩文件（ZIP），不是文本文件。</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet program and save it as CSV (UTF-8); unpack a ZIP archive first.</source>
        <translation>请用电子表格程序打开并另存为 CSV（UTF-8）；如果是 ZIP 压缩包，请先解压。</translation>
    </message>
    <message>
        <source>This is an empty ZIP archive.</source>
        <translation>这是空的 ZIP 压缩包。</translation>
    </message>
    <message>
        <source>This is a spreadsheet or document of an old Office version.</source>
        <translation>这是旧版 Office 的电子表格或文档。</translation>
    </message>
    <message>
        <source>This is a PDF document.</source>
        <translation>这是 PDF 文档。</translation>
    </message>
    <message>
        <source>This is a picture (PNG).</source>
        <translation>这是图片（PNG）。</translation>
    </message>
    <message>
        <source>This is a picture (JPEG).</source>
        <translation>这是图片（JPEG）。</translation>
    </message>
    <message>
        <source>This is a picture (GIF).</source>
        <translation>这是图片（GIF）。</translation>
    </message>
    <message>
        <source>This is a picture (BMP).</source>
        <translation>这是图片（BMP）。</translation>
    </message>
    <message>
        <source>This is a sound, a film or a picture.</source>
        <translation>这是音频、视频或图片。</translation>
    </message>
    <message>
        <source>This is a sound.</source>
        <translation>这是音频。</translation>
    </message>
    <message>
        <source>This file is packed (gzip).</source>
        <translation>这个文件是压缩文件（gzip）。</translation>
    </message>
    <message>
        <source>This file is packed (bzip2).</source>
        <translation>这个文件是压缩文件（bzip2）。</translation>
    </message>
    <message>
        <source>This file is packed (xz).</source>
        <translation>这个文件是压缩文件（xz）。</translation>
    </message>
    <message>
        <source>This file is packed (Zstandard).</source>
        <translation>这个文件是压缩文件（Zstandard）。</translation>
    </message>
    <message>
        <source>This file is packed (7-Zip).</source>
        <translation>这个文件是压缩文件（7-Zip）。</translation>
    </message>
    <message>
        <source>This file is packed (RAR).</source>
        <translation>这个文件是压缩文件（RAR）。</translation>
    </message>
    <message>
        <source>This is a document of a word processor (RTF).</source>
        <translation>这是文字处理文档（RTF）。</translation>
    </message>
    <message>
        <source>This is a database (SQLite).</source>
        <translation>这是数据库（SQLite）。</translation>
    </message>
    <message>
        <source>This is an Arrow file.</source>
        <translation>这是 Arrow 文件。</translation>
    </message>
    <message>
        <source>Save the rows as JSON Lines.</source>
        <translation>请把数据另存为 JSON Lines。</translation>
    </message>
    <message>
        <source>This is an HDF5 file.</source>
        <translation>这是 HDF5 文件。</translation>
    </message>
    <message>
        <source>This is a model (GGUF), not data.</source>
        <translation>这是模型（GGUF），不是数据。</translation>
    </message>
    <message>
        <source>This is a program.</source>
        <translation>这是程序文件。</translation>
    </message>
    <message>
        <source>No column is known that holds training data.</source>
        <translation>没有认出含有训练数据的列。</translation>
    </message>
    <message>
        <source>No column is known that holds training data; the columns are {}.</source>
        <translation>没有认出含有训练数据的列；现有的列为 {}。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布尔值（true 或 false）</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Prepare the rows of this run again.</source>
        <translation>请重新准备这次训练的数据。</translation>
    </message>
    <message>
        <source>Only plain LoRA adapters can be used here.</source>
        <translation>这里只能使用普通的 LoRA 适配器。</translation>
    </message>
    <message>
        <source>This adapter is of type &quot;{}&quot;.</source>
        <translation>这个适配器的类型是“{}”。</translation>
    </message>
    <message>
        <source>This adapter uses &quot;{}&quot;.</source>
        <translation>这个适配器使用了“{}”。</translation>
    </message>
    <message>
        <source>This adapter trains biases (&quot;bias&quot;).</source>
        <translation>这个适配器会训练偏置（“bias”）。</translation>
    </message>
    <message>
        <source>This adapter carries whole modules (&quot;modules_to_save&quot;).</source>
        <translation>这个适配器带有完整的模块（“modules_to_save”）。</translation>
    </message>
    <message>
        <source>No trained tokens are left, because every row is longer than allowed.</source>
        <translation>没有剩下参与训练的词元，因为每条数据都超过了允许的长度。</translation>
    </message>
    <message>
        <source>No trained tokens: nothing in these rows would be learned from.</source>
        <translation>没有参与训练的词元：从这些数据中学不到任何内容。</translation>
    </message>
    <message>
        <source>{} Or: {}</source>
        <translation>{}或者：{}</translation>
    </message>
    <message>
        <source>Copied from {}, version {}</source>
        <translation>复制自 {} 的版本 {}</translation>
    </message>
    <message>
        <source>Imported a pasted text</source>
        <translation>导入了粘贴的文本</translation>
    </message>
    <message>
        <source>Imported {}</source>
        <translation>导入了 {}</translation>
    </message>
    <message>
        <source>The file is damaged or was made by a faulty program: get another copy.</source>
        <translation>文件已损坏，或由有缺陷的程序生成：请重新获取一份。</translation>
    </message>
    <message>
        <source>A safetensors file cannot hold a tensor of type {}.</source>
        <translation>safetensors 文件无法存放类型为 {} 的张量。</translation>
    </message>
    <message>
        <source>A tensor&apos;s size does not follow from its shape and type.</source>
        <translation>某个张量的大小与其形状和类型不符。</translation>
    </message>
    <message>
        <source>A tensor&apos;s name is used twice or is reserved.</source>
        <translation>某个张量的名称重复使用，或是保留的名称。</translation>
    </message>
    <message>
        <source>The format {} was asked for; no column is known to it.</source>
        <translation>已指定格式 {}；其中没有它认识的列。</translation>
    </message>
</context>
</TS>
